package dev.kalturadiscord.server.platform.ratelimit;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** A token of which only the claims matter; those of our own come as JSON, as Helidon has it. */
record GivenToken(Map<String, String> claims) implements JsonWebToken {

  @Override
  public String getName() {
    return "somebody";
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
  public <T> @Nullable T getClaim(String name) {
    String value = claims.get(name);
    if (value == null || name.equals("sub")) {
      return (T) value;
    }
    JsonValue json = Json.createValue(value);
    return (T) json;
  }
}
