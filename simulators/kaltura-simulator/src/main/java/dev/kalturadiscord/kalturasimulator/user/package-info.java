/** Users of the account. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.user;

import org.jspecify.annotations.NullMarked;
