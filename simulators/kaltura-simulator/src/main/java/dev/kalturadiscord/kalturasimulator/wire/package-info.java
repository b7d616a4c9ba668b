/** The api_v3 wire: how parameters arrive, how answers and errors leave. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.wire;

import org.jspecify.annotations.NullMarked;
