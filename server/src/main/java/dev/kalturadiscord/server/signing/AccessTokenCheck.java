package dev.kalturadiscord.server.signing;

/**
 * May refuse an access token that is valid in itself: signed by this server, in its time, for its
 * audience. Each bean of this type is asked about each token of each request, in no special order;
 * the first that refuses settles it.
 *
 * <p>It runs before every request, on the request's thread, at the same time for several requests:
 * it has to be quick and safe for use by many threads. What it throws fails the request; nobody
 * gets in on a check that could not be made.
 */
@FunctionalInterface
public interface AccessTokenCheck {

  /**
   * Whether the token may be used.
   *
   * @param token what a valid token says
   * @return false to have the request answered as if it had no valid token (401)
   */
  boolean accepts(PresentedToken token);
}
