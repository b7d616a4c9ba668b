@NullMarked
package dev.kalturadiscord.server.permission;

import org.jspecify.annotations.NullMarked;
