/** App tokens: sessions for applications that are not to know the admin secret. */
@NullMarked
package dev.kalturadiscord.kalturasimulator.apptoken;

import org.jspecify.annotations.NullMarked;
