package dev.kalturadiscord.server.kaltura;

/** Texts as Kaltura takes them: some accounts refuse whatever looks like HTML. */
final class PlainText {

  private PlainText() {}

  /** One line without angle brackets; "Meeting" when nothing is left. */
  static String title(String text) {
    String plain = text.replaceAll("[<>\\p{Cntrl}]", " ").strip();
    return plain.isEmpty() ? "Meeting" : plain;
  }

  /** Any number of lines without angle brackets. */
  static String description(String text) {
    return text.replaceAll("[<>]", " ");
  }
}
