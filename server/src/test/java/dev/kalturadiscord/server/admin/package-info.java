@NullMarked
package dev.kalturadiscord.server.admin;

import org.jspecify.annotations.NullMarked;
