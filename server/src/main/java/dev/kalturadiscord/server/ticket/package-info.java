/** Personal links that work once: what those into rooms and those to videos have in common. */
@NullMarked
package dev.kalturadiscord.server.ticket;

import org.jspecify.annotations.NullMarked;
