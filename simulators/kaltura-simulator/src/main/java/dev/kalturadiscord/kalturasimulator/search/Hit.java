package dev.kalturadiscord.kalturasimulator.search;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An entry that was found.
 *
 * @param score how well it agrees, above 0
 */
record Hit(Document document, int score) {
  ObjectNode entry() {
    return document.entry();
  }
}
