/** The whole product, used from outside as people use it. */
@NullMarked
package dev.kalturadiscord.acceptance;

import org.jspecify.annotations.NullMarked;
