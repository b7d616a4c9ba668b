/** Which version of product, API and commands answers. */
@NullMarked
package dev.kalturadiscord.server.version;

import org.jspecify.annotations.NullMarked;
