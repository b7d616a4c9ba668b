package dev.kalturadiscord.client;

import dev.kalturadiscord.client.model.GuildConfiguration;

/**
 * A guild's configuration at one moment.
 *
 * @param configuration what is in force
 * @param etag the moment: a change names it, so that nobody overwrites what others changed since
 */
public record ConfigurationState(GuildConfiguration configuration, String etag) {}
