package dev.kalturadiscord.acceptance.documentation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Whether blocks of code say in which language they are, and are in it. */
public final class Syntax {

  /** Looked at by people only. */
  private static final Set<String> FREE = Set.of("text", "ini", "nginx");

  /** Looked at by others here. */
  private static final Set<String> ELSEWHERE = Set.of("java", "sh", "console");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private Syntax() {}

  /** What is wrong with a block; empty when nothing is. */
  public static Optional<String> complaint(Block block) {
    if (block.language().isEmpty()) {
      return Optional.of(block.complaint("a block of code without a language"));
    }
    try {
      return parse(block) ? Optional.empty() : Optional.of(block.complaint("unknown language"));
    } catch (IOException | SAXException | IllegalArgumentException e) {
      return Optional.of(block.complaint("not " + block.language() + ": " + e.getMessage()));
    }
  }

  private static boolean parse(Block block) throws IOException, SAXException {
    switch (block.language()) {
      case "json" -> {
        if (JSON.readTree(block.text()).isMissingNode()) {
          throw new IOException("nothing");
        }
      }
      case "yaml" -> {
        var unused = YAML.readTree(block.text());
      }
      case "properties" -> properties(block.text());
      case "xml" -> xml(block.text());
      default -> {
        return FREE.contains(block.language()) || ELSEWHERE.contains(block.language());
      }
    }
    return true;
  }

  private static void properties(String text) throws IOException {
    new Properties().load(new StringReader(text));
    List<String> wrong =
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.contains("="))
            .toList();
    if (!wrong.isEmpty()) {
      throw new IOException("no name and value: " + wrong.getFirst());
    }
  }

  /** One document, or some elements beside each other. */
  private static void xml(String text) throws IOException, SAXException {
    String document = text.startsWith("<?xml") ? text : "<all>" + text + "</all>";
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      var unused = builder.parse(new InputSource(new StringReader(document)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
