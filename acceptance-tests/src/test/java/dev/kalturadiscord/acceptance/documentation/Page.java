package dev.kalturadiscord.acceptance.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A page of the documentation.
 *
 * @param name its path in the project
 * @param blocks of code, in their order
 * @param targets where its links and pictures lead, as they are written
 * @param anchors of its headings, by GitHub's rules
 * @param words what stands between back ticks in running text
 */
public record Page(
    String name,
    List<Block> blocks,
    List<String> targets,
    Set<String> anchors,
    List<String> words) {

  private static final Set<String> NOT_OURS =
      Set.of("target", "var", ".git", ".mvn", "node_modules");
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();
  private static final Pattern COMMENT =
      Pattern.compile("<!--\\s*(not run|answers|given):\\s*(.*?)\\s*-->", Pattern.DOTALL);

  /** All pages of a project. */
  public static List<Page> all(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      List<Page> pages = new ArrayList<>();
      for (Path file : files.filter(path -> isPage(root.relativize(path))).sorted().toList()) {
        pages.add(of(root.relativize(file).toString(), Files.readString(file)));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean isPage(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return file.toString().endsWith(".md");
  }

  /** Reads a page from its text. */
  public static Page of(String name, String text) {
    Reading reading = new Reading(name);
    PARSER.parse(text).accept(reading);
    return new Page(name, reading.blocks, reading.targets, reading.anchors, reading.words);
  }

  private static final class Reading extends AbstractVisitor {
    private final String name;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final Set<String> anchors = new LinkedHashSet<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    Reading(String name) {
      this.name = name;
    }

    @Override
    public void visit(Heading heading) {
      String anchor = anchor(plain(heading));
      int earlier = repeated.merge(anchor, 1, Integer::sum) - 1;
      anchors.add(earlier == 0 ? anchor : anchor + "-" + earlier);
      visitChildren(heading);
    }

    @Override
    public void visit(FencedCodeBlock block) {
      String info = Optional.ofNullable(block.getInfo()).orElse("");
      add(block, info.strip(), block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      add(block, "", block.getLiteral());
    }

    private void add(Node block, String language, String text) {
      int line = block.getSourceSpans().getFirst().getLineIndex() + 1;
      blocks.add(
          new Block(
              name,
              line,
              language,
              text,
              comment(block, "not run"),
              comment(block, "answers"),
              comment(block, "given")));
    }

    private static Optional<String> comment(Node block, String kind) {
      if (block.getPrevious() instanceof HtmlBlock html) {
        Matcher comment = COMMENT.matcher(html.getLiteral());
        if (comment.find() && comment.group(1).equals(kind)) {
          return Optional.of(comment.group(2)).filter(reason -> !reason.isEmpty());
        }
      }
      return Optional.empty();
    }

    @Override
    public void visit(Link link) {
      targets.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      targets.add(image.getDestination());
      visitChildren(image);
    }

    @Override
    public void visit(Code code) {
      words.add(code.getLiteral());
    }
  }

  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{M}\\p{N}_\\- ]", "")
        .replace(' ', '-');
  }

  private static String plain(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak part) {
            text.append(' ');
          }

          @Override
          public void visit(HardLineBreak part) {
            text.append(' ');
          }
        });
    return text.toString();
  }
}
