/** The id of each request: in every log line and every answer. */
@NullMarked
package dev.kalturadiscord.server.platform.requestid;

import org.jspecify.annotations.NullMarked;
