@NullMarked
package dev.kalturadiscord.server.video;

import org.jspecify.annotations.NullMarked;
