package dev.kalturadiscord.localstack;

import java.io.IOException;
import java.io.PrintStream;

/** What a person sees: lines of programs behind their names, and our own lines. */
final class Console {
  private static final int NAME_WIDTH = 17;
  private static final int[] COLOURS = {36, 33, 35, 32, 34, 96};

  private final PrintStream out;
  private final boolean coloured;

  Console(PrintStream out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  /** Standard output, coloured when it is a terminal and NO_COLOR is not set. */
  static Console standard() {
    return new Console(System.out, System.getenv("NO_COLOR") == null && isTerminal());
  }

  private static boolean isTerminal() {
    try {
      // System.console() does not tell on newer JDKs.
      return new ProcessBuilder("test", "-t", "1").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A line of this program. */
  void say(String text) {
    out.println(coloured ? "\u001b[1m" + text + "\u001b[0m" : text);
  }

  /** A line that a program wrote. */
  void line(String program, String text) {
    String name = ("%-" + NAME_WIDTH + "s |").formatted(program);
    if (coloured) {
      int colour = COLOURS[Math.floorMod(program.hashCode(), COLOURS.length)];
      name = "\u001b[%dm%s\u001b[0m".formatted(colour, name);
    }
    out.println(name + " " + text);
  }
}
