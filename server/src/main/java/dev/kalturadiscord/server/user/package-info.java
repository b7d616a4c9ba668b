/** People: how Kaltura comes to know the names of those who hold and enter meetings. */
@NullMarked
package dev.kalturadiscord.server.user;

import org.jspecify.annotations.NullMarked;
