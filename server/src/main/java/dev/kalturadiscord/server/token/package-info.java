/** Who calls: credentials of clients, access tokens of members. */
@NullMarked
package dev.kalturadiscord.server.token;

import org.jspecify.annotations.NullMarked;
