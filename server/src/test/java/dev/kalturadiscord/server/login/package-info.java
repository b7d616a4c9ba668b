@NullMarked
package dev.kalturadiscord.server.login;

import org.jspecify.annotations.NullMarked;
