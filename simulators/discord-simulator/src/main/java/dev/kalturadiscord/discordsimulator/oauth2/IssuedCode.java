package dev.kalturadiscord.discordsimulator.oauth2;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an authorization code.
 *
 * @param redirectUri the address it was sent to
 * @param challenge the PKCE challenge (S256); null when there was none
 */
record IssuedCode(
    Consent consent, String redirectUri, @Nullable String challenge, Instant expires) {}
