/** The only package that speaks to Kaltura. */
@NullMarked
package dev.kalturadiscord.server.kaltura;

import org.jspecify.annotations.NullMarked;
