@NullMarked
package dev.kalturadiscord.migrations;

import org.jspecify.annotations.NullMarked;
