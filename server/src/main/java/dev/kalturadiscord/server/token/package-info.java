/** Who calls: credentials of clients, access tokens of members, their keys. */
@NullMarked
package dev.kalturadiscord.server.token;

import org.jspecify.annotations.NullMarked;
