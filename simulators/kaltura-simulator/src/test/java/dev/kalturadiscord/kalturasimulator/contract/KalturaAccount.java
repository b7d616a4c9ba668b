package dev.kalturadiscord.kalturasimulator.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.kalturasimulator.KalturaSimulator;
import dev.kalturadiscord.kalturasimulator.SimulatorSettings;
import dev.kalturadiscord.kalturasimulator.state.Account;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account the contract is checked on: a simulator of our own, or a real one when the
 * environment names it.
 *
 * @param kaf null when a real account is named without it
 */
record KalturaAccount(
    boolean isReal, URI api, @Nullable URI kaf, int partnerId, String adminSecret) {
  private static final String PREFIX = "KALTURA_CONTRACT_";
  private static final Set<String> NOT_INCLUDED =
      Set.of(
          "SERVICE_FORBIDDEN",
          "FEATURE_FORBIDDEN",
          "PLUGIN_NOT_AVAILABLE_FOR_PARTNER",
          "SERVICE_DOES_NOT_EXISTS");

  private static final KalturaAccount CURRENT = find(System.getenv());

  static KalturaAccount current() {
    return CURRENT;
  }

  /** A KS with all rights, made here. */
  String adminKs(String userId) {
    return LocalKs.write(this, 2, userId, "disableentitlement", inAnHour());
  }

  String userKs(String userId, String privileges) {
    return LocalKs.write(this, 0, userId, privileges, inAnHour());
  }

  /** The base of KAF; the test ends as aborted without it. */
  URI requiredKaf() {
    return kaf == null ? abort(PREFIX + "KAF_URL is not set: nothing said about KAF") : kaf;
  }

  /**
   * Passes the answer on. The test ends as aborted when it says that a real account does not
   * include what is tested; the simulator includes everything.
   */
  JsonNode included(JsonNode answer) {
    if (isReal && NOT_INCLUDED.contains(answer.path("code").asText())) {
      return abort("the account does not include this: " + answer.path("message").asText());
    }
    return answer;
  }

  @Override
  public String toString() {
    return "KalturaAccount[" + partnerId + " at " + api + "]";
  }

  private static long inAnHour() {
    return Instant.now().getEpochSecond() + 3600;
  }

  private static KalturaAccount find(Map<String, String> environment) {
    String api = environment.get(PREFIX + "API_URL");
    if (api == null) {
      return simulated();
    }
    String kaf = environment.get(PREFIX + "KAF_URL");
    return new KalturaAccount(
        true,
        URI.create(api),
        kaf == null ? null : URI.create(kaf),
        Integer.parseInt(required(environment, "PARTNER_ID")),
        required(environment, "ADMIN_SECRET"));
  }

  private static KalturaAccount simulated() {
    Account account = new Account(7654321, "fedcba9876543210fedcba9876543210");
    KalturaSimulator simulator =
        KalturaSimulator.start(
            new SimulatorSettings("127.0.0.1", 0, account, Duration.ZERO), Clock.systemUTC());
    return new KalturaAccount(
        false, simulator.uri(), simulator.uri(), account.partnerId(), account.adminSecret());
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(PREFIX + name);
    if (value == null) {
      throw new IllegalStateException(PREFIX + name + " is not set");
    }
    return value;
  }
}
