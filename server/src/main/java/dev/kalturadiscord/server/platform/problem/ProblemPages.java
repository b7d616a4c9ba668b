package dev.kalturadiscord.server.platform.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The pages that explain problems, made of {@code docs/problems.md}: an introduction, then a
 * section for each code under a heading that is the code alone.
 */
final class ProblemPages {

  private static final String EXPLANATIONS = "problems.md";
  private static final int SECTION = 2;

  private final HtmlRenderer html = HtmlRenderer.builder().escapeHtml(true).build();
  private final String page = load("page.html");
  private final StringBuilder introduction = new StringBuilder();
  private final Map<String, StringBuilder> sections = new LinkedHashMap<>();

  /** Reads the explanations that were built in. */
  ProblemPages() {
    StringBuilder current = introduction;
    Node document = Parser.builder().build().parse(load(EXPLANATIONS));
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == SECTION) {
        current = new StringBuilder();
        sections.put(code(heading), current);
      } else {
        current.append(html.render(node));
      }
    }
  }

  private static String code(Heading heading) {
    if (heading.getFirstChild() instanceof Code code) {
      return code.getLiteral();
    }
    throw new IllegalStateException("A heading of " + EXPLANATIONS + " names no code");
  }

  /** The page about a code of problem documents; empty when there is no such code. */
  Optional<String> about(String code) {
    return Optional.ofNullable(sections.get(code))
        .map(
            section ->
                page(
                    code,
                    "<h1><code>%s</code></h1>%n%s<p><a href=\"/problems\">All problems</a></p>"
                        .formatted(code, section)));
  }

  /** The page that lists all codes. */
  String list() {
    String links =
        sections.keySet().stream()
            .map("<li><a href=\"/problems/%1$s\"><code>%1$s</code></a></li>"::formatted)
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    return page("Problems", introduction + links);
  }

  private String page(String title, String content) {
    return page.replace("${title}", title).replace("${content}", content);
  }

  private static String load(String file) {
    try (InputStream in = ProblemPages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
