@NullMarked
package dev.kalturadiscord.server.delivery;

import org.jspecify.annotations.NullMarked;
