/**
 * Who makes a request and what they may do: the one policy that all doors share. {@link
 * dev.kalturadiscord.server.permission.Operation} is the table, {@link
 * dev.kalturadiscord.server.permission.Permissions} decides by it.
 */
@NullMarked
package dev.kalturadiscord.server.permission;

import org.jspecify.annotations.NullMarked;
