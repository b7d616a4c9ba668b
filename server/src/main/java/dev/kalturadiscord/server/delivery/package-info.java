/**
 * Messages in Discord about meetings, and how they stay true: each is leased to the program that
 * writes into Discord whenever what it shows has changed, until that program says it is done.
 */
@NullMarked
package dev.kalturadiscord.server.delivery;

import org.jspecify.annotations.NullMarked;
