/** The keys that sign access tokens, from their making to their removal, and what they prove. */
@NullMarked
package dev.kalturadiscord.server.signing;

import org.jspecify.annotations.NullMarked;
