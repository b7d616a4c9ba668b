package dev.kalturadiscord.discordsimulator.oauth2;

/** Text of others on its way into a page. */
final class HtmlText {
  private HtmlText() {}

  /** The text as it can stand between tags and in quoted attributes. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
