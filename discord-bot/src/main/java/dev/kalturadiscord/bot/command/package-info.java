/** The commands as Discord lists them: what they are, and whether Discord has them. */
@NullMarked
package dev.kalturadiscord.bot.command;

import org.jspecify.annotations.NullMarked;
