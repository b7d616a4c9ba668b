package dev.kalturadiscord.kalturasimulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.fault.FaultKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way into the journal.
 *
 * @param ks the caller's KS as text; only its user and type are kept
 */
public record CallDraft(
    @Nullable String service,
    @Nullable String action,
    @Nullable String path,
    ObjectNode parameters,
    @Nullable String ks,
    @Nullable JsonNode result,
    @Nullable String errorCode,
    @Nullable FaultKind fault) {

  public static CallDraft api(String service, String action, ObjectNode parameters) {
    ObjectNode kept = parameters.deepCopy();
    kept.remove(List.of("service", "action"));
    String ks = parameters.path("ks").asText();
    return new CallDraft(service, action, null, kept, ks, null, null, null);
  }

  public static CallDraft kaf(String path, ObjectNode parameters, String ks) {
    return new CallDraft(null, null, path, parameters, ks, null, null, null);
  }

  public CallDraft answered(JsonNode answer) {
    return new CallDraft(service, action, path, parameters, ks, answer, null, fault);
  }

  public CallDraft failed(String code) {
    return new CallDraft(service, action, path, parameters, ks, null, code, fault);
  }

  public CallDraft under(@Nullable FaultKind kind) {
    return new CallDraft(service, action, path, parameters, ks, result, errorCode, kind);
  }

  /** Leaves out everything that may carry a KS. */
  @Override
  public String toString() {
    return "CallDraft[" + service + ", " + action + ", " + path + "]";
  }
}
