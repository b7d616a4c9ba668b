@NullMarked
package dev.kalturadiscord.kalturasimulator;

import org.jspecify.annotations.NullMarked;
