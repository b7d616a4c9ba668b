/** What the outside of the server looks like: TLS, callers' addresses, security headers, CORS. */
@NullMarked
package dev.kalturadiscord.server.platform.edge;

import org.jspecify.annotations.NullMarked;
