/** The Discord bot: a program that turns slash commands and buttons into calls of the API. */
@NullMarked
package dev.kalturadiscord.bot;

import org.jspecify.annotations.NullMarked;
