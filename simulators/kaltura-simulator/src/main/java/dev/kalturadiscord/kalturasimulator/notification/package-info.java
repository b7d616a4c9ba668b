/** Notifications over HTTP about what happens to entries, and the templates that ask for them. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.notification;

import org.jspecify.annotations.NullMarked;
