/** Measures the server over HTTP, beside what the same machine does without it. */
@NullMarked
package dev.kalturadiscord.benchmarks;

import org.jspecify.annotations.NullMarked;
