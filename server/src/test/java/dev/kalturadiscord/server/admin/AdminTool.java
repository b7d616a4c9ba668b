package dev.kalturadiscord.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/** Runs the tool in this JVM, with the settings of the server under test. */
final class AdminTool {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AdminTool() {}

  /** What came of it. */
  record Result(int code, String out, String error) {

    /** One document for each line. */
    List<JsonNode> json() {
      return out.lines().map(Result::read).toList();
    }

    private static JsonNode read(String line) {
      try {
        return MAPPER.readTree(line);
      } catch (IOException e) {
        throw new AssertionError("No JSON: " + line, e);
      }
    }
  }

  static Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter error = new StringWriter();
    CommandLine line =
        AdminCommand.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(error));
    int code = line.execute(arguments);
    line.getOut().flush();
    line.getErr().flush();
    return new Result(code, out.toString(), error.toString());
  }

  /** Runs it; fails unless it succeeds. */
  static Result done(String... arguments) {
    Result result = run(arguments);
    if (result.code() != 0) {
      throw new AssertionError(String.join(" ", arguments) + ": " + result);
    }
    return result;
  }
}
