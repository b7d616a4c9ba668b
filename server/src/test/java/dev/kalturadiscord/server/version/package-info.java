@NullMarked
package dev.kalturadiscord.server.version;

import org.jspecify.annotations.NullMarked;
