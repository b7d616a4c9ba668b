/**
 * Discord's OAuth2, what it says about people who logged in, and what guilds have there. Only this
 * package asks Discord.
 */
@NullMarked
package dev.kalturadiscord.server.discord;

import org.jspecify.annotations.NullMarked;
