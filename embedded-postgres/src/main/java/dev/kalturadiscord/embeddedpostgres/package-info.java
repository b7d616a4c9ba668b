@NullMarked
package dev.kalturadiscord.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
