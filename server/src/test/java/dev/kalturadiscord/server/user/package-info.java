@NullMarked
package dev.kalturadiscord.server.user;

import org.jspecify.annotations.NullMarked;
