@NullMarked
package dev.kalturadiscord.server.kaltura;

import org.jspecify.annotations.NullMarked;
