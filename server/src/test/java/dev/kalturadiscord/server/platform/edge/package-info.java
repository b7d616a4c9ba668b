@NullMarked
package dev.kalturadiscord.server.platform.edge;

import org.jspecify.annotations.NullMarked;
