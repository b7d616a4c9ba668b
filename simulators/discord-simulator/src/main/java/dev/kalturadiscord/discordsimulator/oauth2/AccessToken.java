package dev.kalturadiscord.discordsimulator.oauth2;

import java.time.Instant;

/** What stands behind an access token that is good. */
record AccessToken(Consent consent, Instant expires) {}
