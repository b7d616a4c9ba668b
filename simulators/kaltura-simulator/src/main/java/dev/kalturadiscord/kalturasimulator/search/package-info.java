/** eSearch: the search over entries. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.search;

import org.jspecify.annotations.NullMarked;
