package dev.kalturadiscord.server.login;

import dev.kalturadiscord.server.client.ApiClient;
import dev.kalturadiscord.server.permission.Scope;
import java.util.Set;

/**
 * A client's wish to act for a person, checked.
 *
 * @param redirectUri one of the client's
 * @param state comes back with the code
 * @param codeChallenge BASE64URL(SHA256(verifier)), RFC 7636
 * @param scopes at least one, all of them the client's and such as people can lend
 */
record AuthorizationRequest(
    ApiClient client, String redirectUri, String state, String codeChallenge, Set<Scope> scopes) {}
