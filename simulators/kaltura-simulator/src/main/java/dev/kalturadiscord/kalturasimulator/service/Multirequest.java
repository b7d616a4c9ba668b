package dev.kalturadiscord.kalturasimulator.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ApiRequest;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** Several calls in one, in order, without roll-back: an error does not stop the calls after it. */
final class Multirequest {
  static final String SERVICE = "multirequest";

  private static final List<String> SHARED = List.of("ks", "partnerId", "clientTag");

  private final ServiceRegistry services;

  Multirequest(ServiceRegistry services) {
    this.services = services;
  }

  /** Runs the calls numbered from 1 on, up to the first gap. */
  JsonNode run(ObjectNode parameters) {
    List<JsonNode> answers = new ArrayList<>();
    for (int number = 1;
        parameters.get(Integer.toString(number)) instanceof ObjectNode call;
        number++) {
      for (String shared : SHARED) {
        if (!call.has(shared) && parameters.has(shared)) {
          call.set(shared, parameters.get(shared));
        }
      }
      ResultReferences.resolve(call, answers);
      answers.add(answer(call));
    }
    ArrayNode list = (ArrayNode) Json.valueOf(List.of());
    return list.addAll(answers);
  }

  private JsonNode answer(ObjectNode call) {
    try {
      return services.run(ApiRequest.of(call));
    } catch (ApiError error) {
      return error.toAnswer();
    }
  }
}
