/** The contract as a whole: that the server keeps to it, and that all of it is tested. */
@NullMarked
package dev.kalturadiscord.server.contract;

import org.jspecify.annotations.NullMarked;
