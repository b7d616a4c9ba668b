/** Discord's OAuth2 and what it says about people who logged in. Only this package asks Discord. */
@NullMarked
package dev.kalturadiscord.server.discord;

import org.jspecify.annotations.NullMarked;
