@NullMarked
package dev.kalturadiscord.discordsimulator.contract;

import org.jspecify.annotations.NullMarked;
