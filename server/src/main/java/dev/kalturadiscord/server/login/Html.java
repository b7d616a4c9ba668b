package dev.kalturadiscord.server.login;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A piece of a page. Texts of others come in through {@link #text} only.
 *
 * @param markup as it stands in the page
 */
record Html(String markup) {

  /** A text that stands for itself, in content or in a quoted attribute. */
  static Html text(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return new Html(escaped.toString());
  }

  static Html joined(Collection<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining("\n")));
  }
}
