/** Addresses: who is at the other end of a request, and which networks are meant by settings. */
@NullMarked
package dev.kalturadiscord.server.platform.address;

import org.jspecify.annotations.NullMarked;
