package dev.kalturadiscord.kalturasimulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** An error the caller is told about; Kaltura answers it with HTTP 200. */
public final class ApiError extends RuntimeException {
  public static final String OBJECT_TYPE = "KalturaAPIException";

  private final ErrorCode code;
  private final Map<String, String> arguments;

  ApiError(ErrorCode code, String message, Map<String, String> arguments) {
    super(message, null, false, false);
    this.code = code;
    this.arguments = new LinkedHashMap<>(arguments);
  }

  public ErrorCode code() {
    return code;
  }

  /** The error on the wire; without arguments {@code args} is an empty array, as PHP has it. */
  public ObjectNode toAnswer() {
    ObjectNode answer = Json.object();
    answer.put("code", code.wireName());
    answer.put("message", getMessage());
    answer.put("objectType", OBJECT_TYPE);
    if (arguments.isEmpty()) {
      answer.putArray("args");
    } else {
      ObjectNode args = answer.putObject("args");
      arguments.forEach(args::put);
    }
    return answer;
  }
}
