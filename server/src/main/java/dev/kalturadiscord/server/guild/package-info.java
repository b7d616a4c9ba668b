/** The guilds in which the product is in use. */
@NullMarked
package dev.kalturadiscord.server.guild;

import org.jspecify.annotations.NullMarked;
