@NullMarked
package dev.kalturadiscord.server.recording;

import org.jspecify.annotations.NullMarked;
