@NullMarked
package dev.kalturadiscord.server.client;

import org.jspecify.annotations.NullMarked;
