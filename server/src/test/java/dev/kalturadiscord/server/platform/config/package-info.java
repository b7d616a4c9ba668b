@NullMarked
package dev.kalturadiscord.server.platform.config;

import org.jspecify.annotations.NullMarked;
