/**
 * What the contract has to be like: rules of style, each of which names what breaks it and the
 * cure, and examples that are what their schemas say.
 */
@NullMarked
package dev.kalturadiscord.api.lint;

import org.jspecify.annotations.NullMarked;
