@NullMarked
package dev.kalturadiscord.server.token;

import org.jspecify.annotations.NullMarked;
