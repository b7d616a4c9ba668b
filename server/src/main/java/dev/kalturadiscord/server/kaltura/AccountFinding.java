package dev.kalturadiscord.server.kaltura;

/**
 * One thing that was found out about the account.
 *
 * @param text in an operator's words; what to do included, when something is
 */
public record AccountFinding(Verdict verdict, String text) {

  /** What a finding means. */
  public enum Verdict {
    RIGHT,
    /** Works, but not as well as it could, or cannot be told. */
    DOUBTFUL,
    WRONG
  }

  static AccountFinding right(String text) {
    return new AccountFinding(Verdict.RIGHT, text);
  }

  static AccountFinding doubtful(String text) {
    return new AccountFinding(Verdict.DOUBTFUL, text);
  }

  static AccountFinding wrong(String text) {
    return new AccountFinding(Verdict.WRONG, text);
  }
}
