/** The migrations of the database (in {@code db/migration}) and the command that applies them. */
@NullMarked
package dev.kalturadiscord.migrations;

import org.jspecify.annotations.NullMarked;
