package dev.kalturadiscord.acceptance.documentation;

import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Java on pages, compiled against what is on the class path of this test. A block that declares a
 * type at its beginning is a file of its own; all other blocks of a page are statements that follow
 * each other, for which whatever the client has is imported.
 */
public final class JavaBlocks {

  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(public |final |abstract |sealed |static )*(class|record|interface|enum) +(\\w+)");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;$");
  private static final String IMPORTS =
      """
      import dev.kalturadiscord.client.*;
      import dev.kalturadiscord.client.api.*;
      import dev.kalturadiscord.client.model.*;
      import java.net.URI;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.*;
      """;

  private JavaBlocks() {}

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String type, String text) {
      super(URI.create("string:///" + type + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** What the compiler complains about in the Java of a page. */
  public static List<String> complaints(Page page) {
    List<Block> blocks =
        page.blocks().stream()
            .filter(block -> block.language().equals("java") && block.notRun().isEmpty())
            .toList();
    List<String> complaints = new ArrayList<>();
    StringBuilder statements = new StringBuilder();
    List<String> given = new ArrayList<>();
    StringBuilder imports = new StringBuilder(IMPORTS);
    for (Block block : blocks) {
      var type = TYPE.matcher(block.text());
      if (type.find()) {
        complaints.addAll(compile(page, type.group(3), block.text()));
      } else {
        block.given().ifPresent(given::add);
        IMPORT.matcher(block.text()).results().forEach(i -> imports.append(i.group()).append('\n'));
        statements.append(IMPORT.matcher(block.text()).replaceAll(""));
      }
    }
    if (!statements.isEmpty()) {
      String file =
          "%sfinal class OnThePage { static void read(%s) throws Exception {\n%s\n} }"
              .formatted(imports, String.join(", ", given), statements);
      complaints.addAll(compile(page, "OnThePage", file));
    }
    return complaints;
  }

  private static List<String> compile(Page page, String type, String text) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-d", "target/documentation", "-implicit:none", "-Xdiags:verbose");
    boolean good =
        compiler
            .getTask(
                new StringWriter(), null, found, options, null, List.of(new Source(type, text)))
            .call();
    return good
        ? List.of()
        : found.getDiagnostics().stream()
            .map(d -> "%s: %s in\n%s".formatted(page.name(), d, text))
            .toList();
  }
}
