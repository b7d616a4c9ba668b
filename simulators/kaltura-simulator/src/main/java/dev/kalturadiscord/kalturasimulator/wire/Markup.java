package dev.kalturadiscord.kalturasimulator.wire;

/** Text made harmless inside XML and HTML, between tags as well as in quoted attributes. */
public final class Markup {
  private Markup() {}

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
