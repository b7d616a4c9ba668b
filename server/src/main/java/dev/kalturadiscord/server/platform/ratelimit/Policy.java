package dev.kalturadiscord.server.platform.ratelimit;

import java.util.Locale;

/** What is counted: each has a rate of its own, which an operator sets. */
enum Policy {
  MEMBER("A member of a guild", "120/PT1M"),
  CLIENT("A client", "6000/PT1M"),
  ADDRESS("Callers without a token", "300/PT1M"),
  FAILED_AUTHENTICATION("Callers who fail to authenticate", "30/PT1M");

  private final String who;
  private final String usualRate;

  Policy(String who, String usualRate) {
    this.who = who;
    this.usualRate = usualRate;
  }

  /** Its name in settings, headers and metrics, for example {@code failed-authentication}. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String setting() {
    return "rate-limit." + text();
  }

  /** Whom it holds back, to begin a sentence with. */
  String who() {
    return who;
  }

  /** What applies when the operator sets nothing. */
  String usualRate() {
    return usualRate;
  }
}
