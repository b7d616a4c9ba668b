@NullMarked
package dev.kalturadiscord.server.platform.database;

import org.jspecify.annotations.NullMarked;
