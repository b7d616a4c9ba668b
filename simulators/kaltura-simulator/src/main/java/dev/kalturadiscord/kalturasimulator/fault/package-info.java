/** Faults on demand: what a network and a busy platform do to callers. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.fault;

import org.jspecify.annotations.NullMarked;
