@NullMarked
package dev.kalturadiscord.server;

import org.jspecify.annotations.NullMarked;
