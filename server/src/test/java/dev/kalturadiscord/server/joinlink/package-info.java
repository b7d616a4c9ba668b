@NullMarked
package dev.kalturadiscord.server.joinlink;

import org.jspecify.annotations.NullMarked;
