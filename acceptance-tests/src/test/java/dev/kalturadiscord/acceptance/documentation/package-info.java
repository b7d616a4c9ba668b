/** What the documentation says, held against what is there. */
@NullMarked
package dev.kalturadiscord.acceptance.documentation;

import org.jspecify.annotations.NullMarked;
