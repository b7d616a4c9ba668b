/** Reads settings; says everything that is missing or wrong at once. */
@NullMarked
package dev.kalturadiscord.server.platform.config;

import org.jspecify.annotations.NullMarked;
