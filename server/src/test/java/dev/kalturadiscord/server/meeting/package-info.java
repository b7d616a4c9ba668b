@NullMarked
package dev.kalturadiscord.server.meeting;

import org.jspecify.annotations.NullMarked;
