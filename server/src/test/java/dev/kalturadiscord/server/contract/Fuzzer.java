package dev.kalturadiscord.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.server.testing.ApiDescription;
import dev.kalturadiscord.server.testing.ApiDescription.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes requests, each from the contract and a number: first a well-formed one for one of its
 * operations, then, mostly, something about it is changed.
 */
final class Fuzzer {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW", "get");

  private final long seed;
  private final FuzzWorld world;

  Fuzzer(long seed, FuzzWorld world) {
    this.seed = seed;
    this.world = world;
  }

  /** The request of a number; the same again for the same seed, but for ids and times. */
  FuzzRequest request(long number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    return new Making(random, world).request();
  }

  /** One request in the making. */
  private record Making(
      SplittableRandom random,
      FuzzWorld world,
      SchemaValues values,
      OddValues odd,
      OddBodies bodies,
      OddTransport transport) {

    Making(SplittableRandom random, FuzzWorld world) {
      this(random, world, new SchemaValues(random, world.known()));
    }

    private Making(SplittableRandom random, FuzzWorld world, SchemaValues values) {
      this(random, world, values, new OddValues(random, values));
    }

    private Making(SplittableRandom random, FuzzWorld world, SchemaValues values, OddValues odd) {
      this(random, world, values, odd, new OddBodies(random, odd), new OddTransport(random));
    }

    FuzzRequest request() {
      List<Operation> all = ApiDescription.operations();
      Operation operation = all.get(random.nextInt(all.size()));
      int changes = random.nextInt(100) < 12 ? 0 : 1 + random.nextInt(100) / 70;
      List<Change> possible = List.of(Change.values());
      return wellFormed(operation, Stream.generate(() -> pick(possible)).limit(changes).toList());
    }

    private FuzzRequest wellFormed(Operation operation, List<Change> changes) {
      FuzzRequest request =
          new FuzzRequest(operation, path(operation, changes.contains(Change.PATH)));
      request.headers().add(Map.entry("Host", "127.0.0.1"));
      String authorization = operation.isGuarded() ? world.token(random) : world.credential(random);
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      addParameters(request, changes);
      addBody(request, changes);
      for (Change change : changes) {
        switch (change) {
          case METHOD -> {
            if (chance(20)) {
              request.method(pick(METHODS));
            }
          }
          case HEADERS -> transport.changeHeaders(request);
          case PROTOCOL -> {
            if (chance(15)) {
              transport.breakProtocol(request);
            }
          }
          default -> {
            // was minded on the way
          }
        }
      }
      return request;
    }

    private String path(Operation operation, boolean isOdd) {
      String path = operation.path();
      for (JsonNode parameter : operation.parameters()) {
        if (parameter.path("in").asText().equals("path")) {
          String name = parameter.path("name").asText();
          String usual = values.of(name, parameter.path("schema")).asText();
          String value =
              isOdd
                  ? transport.segment(usual, odd)
                  : URLEncoder.encode(usual, StandardCharsets.UTF_8).replace("+", "%20");
          path = path.replace("{" + name + "}", value);
        }
      }
      return isOdd && chance(8) ? transport.path(path) : path;
    }

    private void addParameters(FuzzRequest request, List<Change> changes) {
      for (JsonNode parameter : request.operation().parameters()) {
        String in = parameter.path("in").asText();
        String name = parameter.path("name").asText();
        boolean isOdd =
            chance(60) && changes.contains(in.equals("query") ? Change.QUERY : Change.PARAMETERS);
        boolean isThere = parameter.path("required").asBoolean() || isOdd || chance(40);
        if (!isThere || in.equals("path") || (isOdd && chance(10))) {
          continue;
        }
        JsonNode schema = parameter.path("schema");
        if (in.equals("header")) {
          String value =
              isOdd
                  ? odd.textOf(name, schema).replaceAll("[\r\n]", " ")
                  : headerValue(name, schema);
          request.header(name, value);
          if (isOdd && chance(10)) {
            request.headers().add(Map.entry(name, headerValue(name, schema)));
          }
        } else {
          addQuery(request, name, schema, isOdd);
        }
      }
      if (changes.contains(Change.QUERY) && chance(15)) {
        transport.addToQuery(request);
      }
    }

    private String headerValue(String name, JsonNode schema) {
      return name.equals("Idempotency-Key") && chance(80)
          ? new UUID(random.nextLong(), random.nextLong()).toString()
          : values.of(name, schema).asText();
    }

    private void addQuery(FuzzRequest request, String name, JsonNode schema, boolean isOdd) {
      JsonNode usual = values.of(name, schema);
      if (usual.isArray() && !isOdd) {
        usual.forEach(one -> request.query().add(Map.entry(name, encoded(one.asText()))));
        return;
      }
      if (!isOdd) {
        request.query().add(Map.entry(name, encoded(usual.asText())));
        return;
      }
      String value = odd.textOf(name, schema);
      request.query().add(Map.entry(name, chance(15) ? transport.badlyEncoded() : encoded(value)));
      if (chance(20)) {
        request.query().add(Map.entry(name, encoded(values.of(name, schema).asText())));
      }
    }

    private void addBody(FuzzRequest request, List<Change> changes) {
      Operation operation = request.operation();
      if (operation.bodies().isEmpty()) {
        if (changes.contains(Change.BODY_TEXT) && chance(25)) {
          request.body(bodies.broken("{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8)));
          request.header("Content-Type", "application/json");
        }
        return;
      }
      Map.Entry<String, JsonNode> body = pick(List.copyOf(operation.bodies().entrySet()));
      String mediaType = body.getKey();
      JsonNode schema = body.getValue();
      JsonNode document =
          operation.id().equals("changeConfiguration")
              ? world.configurationPatch(random)
              : values.of("", schema);
      JsonNode form = schema.has("oneOf") ? formOf(schema, document) : schema;
      for (Change change : changes) {
        if (change == Change.BODY || change == Change.BODY_MORE) {
          document = bodies.changed(document, form);
        }
      }
      limitWaiting(document);
      byte[] bytes =
          mediaType.equals(FORM)
              ? form(document).getBytes(StandardCharsets.UTF_8)
              : bodies.bytes(document);
      if (changes.contains(Change.BODY_TEXT)) {
        bytes = bodies.broken(bytes);
      }
      request.body(bytes);
      request.header("Content-Type", mediaType);
      if (chance(5)) {
        request.chunked();
      }
    }

    /** The schema of the form that a document has. */
    private JsonNode formOf(JsonNode schema, JsonNode document) {
      JsonNode discriminator = schema.path("discriminator");
      JsonNode reference =
          discriminator
              .path("mapping")
              .path(document.path(discriminator.path("propertyName").asText()).asText());
      return ApiDescription.resolved(
          JsonNodeFactory.instance.objectNode().put("$ref", reference.asText()));
    }

    /** Asking for a long wait is allowed, and costs time. */
    private static void limitWaiting(JsonNode document) {
      if (document instanceof ObjectNode object
          && object.path("waitSeconds").canConvertToInt()
          && object.path("waitSeconds").asInt() > 0
          && object.path("waitSeconds").asInt() <= 25) {
        object.put("waitSeconds", 0);
      }
    }

    private String form(JsonNode document) {
      String form =
          document.properties().stream()
              .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().asText()))
              .collect(Collectors.joining("&"));
      return chance(10) ? transport.form(form) : form;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }

  /** What is other than it should be. */
  private enum Change {
    PATH,
    QUERY,
    PARAMETERS,
    BODY,
    BODY_MORE,
    BODY_TEXT,
    HEADERS,
    METHOD,
    PROTOCOL
  }
}
