@NullMarked
package dev.kalturadiscord.server.discord;

import org.jspecify.annotations.NullMarked;
