package dev.kalturadiscord.server.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Puts the classes with {@link RunsLast} at the end and leaves the order of all others as it is.
 * Set for the whole module in {@code junit-platform.properties}.
 */
public final class LastThingsLast implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(Comparator.comparing(test -> test.isAnnotated(RunsLast.class)));
  }
}
