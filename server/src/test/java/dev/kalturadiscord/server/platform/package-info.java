@NullMarked
package dev.kalturadiscord.server.platform;

import org.jspecify.annotations.NullMarked;
