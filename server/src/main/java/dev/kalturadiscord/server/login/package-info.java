/**
 * Logging in with Discord: for clients an OAuth 2.0 authorization server (RFC 6749, RFC 7636, RFC
 * 9700), for Discord a client. From the client's link through Discord and the person's consent to
 * the code; and the token endpoint in the wire form of OAuth libraries.
 */
@NullMarked
package dev.kalturadiscord.server.login;

import org.jspecify.annotations.NullMarked;
