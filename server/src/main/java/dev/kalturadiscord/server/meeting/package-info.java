/** Meetings of a guild: start, find, end, and what still has to be done for them at Kaltura. */
@NullMarked
package dev.kalturadiscord.server.meeting;

import org.jspecify.annotations.NullMarked;
