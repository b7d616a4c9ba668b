@NullMarked
package dev.kalturadiscord.server.platform.http;

import org.jspecify.annotations.NullMarked;
