package dev.kalturadiscord.server.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses with a scheme (RFC 3986) only: Jackson's own reader would take any word, and true. */
final class WholeAddress extends StdScalarDeserializer<URI> {

  private static final long serialVersionUID = 1L;

  WholeAddress() {
    super(URI.class);
  }

  @Override
  public @Nullable URI deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (URI) context.handleUnexpectedToken(URI.class, json);
    }
    try {
      URI address = new URI(json.getText());
      if (address.isAbsolute()) {
        return address;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    return (URI) context.handleWeirdStringValue(URI.class, json.getText(), "no whole address");
  }
}
