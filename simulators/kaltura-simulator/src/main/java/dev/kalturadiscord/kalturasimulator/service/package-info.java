/** Services and their actions, and the way a call takes to reach one. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.service;

import org.jspecify.annotations.NullMarked;
