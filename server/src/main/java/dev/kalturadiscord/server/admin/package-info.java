/**
 * The administrator's tool on the command line: does in the database what no request can, beside
 * running servers or without any. None of it is a bean.
 */
@NullMarked
@Vetoed
package dev.kalturadiscord.server.admin;

import jakarta.enterprise.inject.Vetoed;
import org.jspecify.annotations.NullMarked;
