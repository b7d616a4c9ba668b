package dev.kalturadiscord.acceptance.documentation;

import java.util.Optional;

/**
 * A block of code on a page.
 *
 * @param page its path in the project
 * @param line where it begins, counted from 1
 * @param language what is written behind the fence; empty when nothing is
 * @param text without the fences
 * @param notRun why nobody runs it, from a comment above it: {@code <!-- not run: reason -->}
 * @param answers the status of the refusal it shows, from {@code <!-- answers: 412 -->}
 * @param given variables that Java takes for granted, from {@code <!-- given: String secret -->}
 */
public record Block(
    String page,
    int line,
    String language,
    String text,
    Optional<String> notRun,
    Optional<String> answers,
    Optional<String> given) {

  /** Whether it holds commands for a shell. */
  public boolean isShell() {
    return language.equals("sh") || language.equals("console");
  }

  /** The commands of a block for a shell: what stands behind {@code $} if there is any. */
  public String commands() {
    if (!language.equals("console")) {
      return text;
    }
    StringBuilder commands = new StringBuilder();
    text.lines()
        .filter(typed -> typed.startsWith("$ "))
        .forEach(typed -> commands.append(typed.substring(2)).append('\n'));
    return commands.toString();
  }

  /** A complaint about it. */
  String complaint(String what) {
    return "%s:%d: %s".formatted(page, line, what);
  }
}
