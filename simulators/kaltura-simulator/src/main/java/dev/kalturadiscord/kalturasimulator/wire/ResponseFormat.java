package dev.kalturadiscord.kalturasimulator.wire;

import com.fasterxml.jackson.databind.JsonNode;

/** How an answer is written; without a {@code format} parameter Kaltura answers in XML. */
public enum ResponseFormat {
  JSON("application/json") {
    @Override
    public byte[] write(JsonNode answer) {
      return Json.write(answer);
    }
  },
  XML("text/xml") {
    @Override
    public byte[] write(JsonNode answer) {
      return Xml.write(answer);
    }
  };

  private final String contentType;

  ResponseFormat(String contentType) {
    this.contentType = contentType;
  }

  /**
   * The format a caller asks for.
   *
   * @throws ApiError UNKNOWN_RESPONSE_FORMAT
   */
  public static ResponseFormat of(Parameters parameters) {
    String format = parameters.text("format").orElse("2");
    return switch (format) {
      case "1" -> JSON;
      case "2", "" -> XML;
      default -> throw ErrorCode.UNKNOWN_RESPONSE_FORMAT.with(format);
    };
  }

  public String contentType() {
    return contentType;
  }

  public abstract byte[] write(JsonNode answer);
}
