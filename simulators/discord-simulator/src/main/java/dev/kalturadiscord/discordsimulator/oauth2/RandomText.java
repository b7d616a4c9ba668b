package dev.kalturadiscord.discordsimulator.oauth2;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Codes and tokens as Discord makes them: 30 letters and digits nobody can guess. */
final class RandomText {
  private static final int LENGTH = 30;
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final SecureRandom random = new SecureRandom();

  String next() {
    return random
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(at -> LETTERS.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
