package dev.kalturadiscord.kalturasimulator.entry;

import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;

/** What is said in videos. Only searches see it: it is not a property of the entry. */
public final class Captions {
  private final Table<String> texts;

  public Captions(Storage storage) {
    this.texts = storage.newTable();
  }

  void put(String entryId, String text) {
    texts.put(entryId, text);
  }

  /** The text of this entry; empty when it has none. */
  public String of(String entryId) {
    return texts.find(entryId).orElse("");
  }
}
