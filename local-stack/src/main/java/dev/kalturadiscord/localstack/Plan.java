package dev.kalturadiscord.localstack;

import java.util.List;

/**
 * What is going to run, decided before anything starts.
 *
 * @param parts in the order they start
 * @param addresses what a person needs to know when all parts run
 */
record Plan(List<Part> parts, List<Address> addresses) {
  /** A line of the table shown at the end of the start. */
  record Address(String name, String text) {}
}
