/** Tests of the audit log. */
@NullMarked
package dev.kalturadiscord.server.audit;

import org.jspecify.annotations.NullMarked;
