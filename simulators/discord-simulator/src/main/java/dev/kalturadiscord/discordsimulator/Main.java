package dev.kalturadiscord.discordsimulator;

/** Starts the simulator. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("not yet");
  }
}
