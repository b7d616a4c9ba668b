/** What the tests of several programs share. */
@NullMarked
package dev.kalturadiscord.testsupport;

import org.jspecify.annotations.NullMarked;
