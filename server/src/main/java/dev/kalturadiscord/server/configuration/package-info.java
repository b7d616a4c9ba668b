/**
 * What a guild has chosen: the defaults of this server with the guild's overrides on top. {@link
 * dev.kalturadiscord.server.configuration.GuildConfigurations} tells every feature what is in
 * force; {@link dev.kalturadiscord.server.configuration.Catalogue} lists what can be chosen.
 */
@NullMarked
package dev.kalturadiscord.server.configuration;

import org.jspecify.annotations.NullMarked;
