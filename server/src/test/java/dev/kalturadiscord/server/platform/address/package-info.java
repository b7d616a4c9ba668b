@NullMarked
package dev.kalturadiscord.server.platform.address;

import org.jspecify.annotations.NullMarked;
