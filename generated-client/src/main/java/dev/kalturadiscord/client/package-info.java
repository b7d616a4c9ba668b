/**
 * Client of the REST API: a small face over the generated operations and models. Start with {@link
 * dev.kalturadiscord.client.KalturaDiscordClient}.
 */
@NullMarked
package dev.kalturadiscord.client;

import org.jspecify.annotations.NullMarked;
