/** The check of requests against Discord's own description of its API. */
@NullMarked
package dev.kalturadiscord.discordsimulator.contract;

import org.jspecify.annotations.NullMarked;
