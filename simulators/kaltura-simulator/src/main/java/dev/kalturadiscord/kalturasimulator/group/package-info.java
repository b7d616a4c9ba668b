/** Groups of users and who is in them. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.group;

import org.jspecify.annotations.NullMarked;
