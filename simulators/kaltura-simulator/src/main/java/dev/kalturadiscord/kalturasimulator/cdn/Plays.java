package dev.kalturadiscord.kalturasimulator.cdn;

import java.util.ArrayList;
import java.util.List;

/** Who opened the player with which video, in order. */
public final class Plays {
  private final List<Play> plays = new ArrayList<>();

  synchronized void add(Play play) {
    plays.add(play);
  }

  public synchronized List<Play> all() {
    return List.copyOf(plays);
  }

  public synchronized void clear() {
    plays.clear();
  }
}
