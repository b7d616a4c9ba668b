@NullMarked
package dev.kalturadiscord.server.configuration;

import org.jspecify.annotations.NullMarked;
