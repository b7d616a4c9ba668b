@NullMarked
package dev.kalturadiscord.discordsimulator;

import org.jspecify.annotations.NullMarked;
