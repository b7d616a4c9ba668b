/** The REST side: authorization, recording, error answers and the plain resources. */
@NullMarked
package dev.kalturadiscord.discordsimulator.rest;

import org.jspecify.annotations.NullMarked;
