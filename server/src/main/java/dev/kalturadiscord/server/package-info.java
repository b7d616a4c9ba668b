/** The server: assembles the features and starts them. */
@NullMarked
package dev.kalturadiscord.server;

import org.jspecify.annotations.NullMarked;
