/** Videos of the Kaltura account, for guilds to find and watch. */
@NullMarked
package dev.kalturadiscord.server.video;

import org.jspecify.annotations.NullMarked;
