package dev.kalturadiscord.discordsimulator.rest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How requests fail.
 *
 * @param method of those that do; null for any
 * @param pathPrefix how their paths begin, without the version prefix ({@code /oauth2/token})
 * @param status the HTTP status they get
 * @param code Discord's own code in the body; 0 for the general one
 * @param scope whose limit a 429 is about; other answers say nothing of it
 * @param retryAfter for a 429
 * @param theBotsToo whether requests can fail that the bot makes for itself
 * @param carriedOut whether it is done all the same what they ask, so that only the answer is lost
 */
public record Fault(
    @Nullable String method,
    String pathPrefix,
    int status,
    int code,
    LimitScope scope,
    Duration retryAfter,
    boolean theBotsToo,
    boolean carriedOut) {

  boolean meets(RestCall call) {
    return call.path().startsWith(pathPrefix) && (method == null || method.equals(call.method()));
  }
}
