@NullMarked
package dev.kalturadiscord.server.platform.problem;

import org.jspecify.annotations.NullMarked;
