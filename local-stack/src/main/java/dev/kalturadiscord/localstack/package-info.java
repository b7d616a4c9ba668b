@NullMarked
package dev.kalturadiscord.localstack;

import org.jspecify.annotations.NullMarked;
