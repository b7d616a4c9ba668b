@NullMarked
package dev.kalturadiscord.server.signing;

import org.jspecify.annotations.NullMarked;
