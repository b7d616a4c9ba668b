package dev.kalturadiscord.server.signing;

/**
 * Which of the tokens with a good signature are meant for this server.
 *
 * @param issuer who must have issued them
 * @param audience whom they must be for
 */
public record AcceptedTokens(String issuer, String audience) {}
