@NullMarked
package dev.kalturadiscord.server.platform.deprecation;

import org.jspecify.annotations.NullMarked;
