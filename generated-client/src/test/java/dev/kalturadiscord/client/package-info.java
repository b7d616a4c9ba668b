@NullMarked
package dev.kalturadiscord.client;

import org.jspecify.annotations.NullMarked;
