package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Finds out whether the settings fit the account, step by step, from the outside inwards. */
public final class AccountCheck {

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Duration TOLERATED = Duration.ofSeconds(60);

  private final KalturaSettings settings;
  private final KalturaConnection connection;
  private final Clock clock;

  private AccountCheck(KalturaSettings settings, Clock clock) {
    this.settings = settings;
    this.connection = new KalturaConnection(settings, clock);
    this.clock = clock;
  }

  /** A check of the account that the settings name. */
  public static AccountCheck of(KalturaSettings settings, Clock clock) {
    return new AccountCheck(settings, clock);
  }

  /**
   * Runs all steps that make sense after those before.
   *
   * @param makeMeetings whether to make a meeting of each type and remove it again
   * @param findings is told each one as soon as it is there
   */
  public void run(boolean makeMeetings, Consumer<AccountFinding> findings) {
    boolean api = isApiThere(findings);
    boolean kaf = isKafThere(findings);
    if (!api || !isAccountThere(findings) || !isServiceAccepted(findings)) {
      return;
    }
    boolean mayJoin = canMakeJoinSessions(findings);
    if (settings.provider() == ProviderName.ROOM) {
      if (kaf) {
        findings.accept(roomModule());
      }
      if (!makeMeetings) {
        new RoomTemplates(settings, connection.calls).check(findings);
      }
    }
    if (makeMeetings && kaf && mayJoin) {
      new TrialMeetings(settings, connection, clock).run(findings);
    }
  }

  private boolean isApiThere(Consumer<AccountFinding> findings) {
    try {
      Instant before = clock.instant();
      JsonNode time = connection.api.callWithoutSession("system", "getTime", nothing());
      findings.accept(AccountFinding.right("The API answers at " + settings.apiBaseUrl() + "."));
      checkClock(Duration.between(before, Instant.ofEpochSecond(time.asLong())), findings);
      return true;
    } catch (KalturaException e) {
      findings.accept(
          AccountFinding.wrong(
              "The API does not answer at "
                  + settings.apiBaseUrl()
                  + " ("
                  + e.code()
                  + "). Check kaltura.region or kaltura.api.base-url, and whether this machine may"
                  + " reach it."));
      return false;
    }
  }

  private static void checkClock(Duration ahead, Consumer<AccountFinding> findings) {
    if (ahead.abs().compareTo(TOLERATED) > 0) {
      findings.accept(
          AccountFinding.doubtful(
              ("The clock of this machine is %d seconds %s Kaltura's: sessions end too"
                      + " early or too late. Set the clock.")
                  .formatted(ahead.abs().toSeconds(), ahead.isPositive() ? "behind" : "ahead of")));
    } else {
      findings.accept(AccountFinding.right("The clock agrees with Kaltura's."));
    }
  }

  private boolean isKafThere(Consumer<AccountFinding> findings) {
    try {
      connection.kaf.askVersion(DEADLINE);
      findings.accept(AccountFinding.right("KAF answers at " + settings.kafBaseUrl() + "."));
      return true;
    } catch (KalturaException e) {
      findings.accept(
          AccountFinding.wrong(
              "There is no KAF at "
                  + settings.kafBaseUrl()
                  + " ("
                  + e.code()
                  + "). Check kaltura.kaf.base-url; Kaltura has to have set KAF up for the"
                  + " account."));
      return false;
    }
  }

  private boolean isAccountThere(Consumer<AccountFinding> findings) {
    try {
      JsonNode unused =
          connection.api.callWithoutSession(
              "session",
              "startWidgetSession",
              nothing().put("widgetId", "_" + settings.partnerId()).put("expiry", 60));
      findings.accept(AccountFinding.right("Account " + settings.partnerId() + " exists."));
      return true;
    } catch (KalturaException e) {
      findings.accept(
          AccountFinding.wrong(
              "Account "
                  + settings.partnerId()
                  + " is not known there ("
                  + e.code()
                  + "). Check kaltura.partner-id, and kaltura.region: an account is in one region"
                  + " only."));
      return false;
    }
  }

  private boolean isServiceAccepted(Consumer<AccountFinding> findings) {
    String what =
        switch (settings.credential()) {
          case KalturaCredential.AdminSecret secret -> "the administrator secret";
          case KalturaCredential.AppTokens tokens -> "the app token of type ADMIN";
        };
    String names =
        switch (settings.credential()) {
          case KalturaCredential.AdminSecret secret -> "kaltura.admin-secret";
          case KalturaCredential.AppTokens tokens ->
              "kaltura.app-token.id and kaltura.app-token.value";
        };
    try {
      JsonNode unused = connection.calls.asService("session", "get", nothing());
      findings.accept(AccountFinding.right("Kaltura accepts " + what + "."));
      return true;
    } catch (KalturaException e) {
      findings.accept(
          AccountFinding.wrong(
              "Kaltura does not accept %s (%s): %s. Check %s."
                  .formatted(what, e.code(), e.getMessage(), names)));
      return false;
    }
  }

  private boolean canMakeJoinSessions(Consumer<AccountFinding> findings) {
    try {
      Visitor visitor = new Visitor(settings.serviceUserId(), PersonName.of("Check"), false);
      String unused = connection.sessions.join(new Admission.ToRoom(visitor, "none"));
      findings.accept(AccountFinding.right("Sessions for those who enter can be made."));
      return true;
    } catch (KalturaException e) {
      findings.accept(
          AccountFinding.wrong(
              ("No session can be made for those who enter (%s): %s. Check"
                      + " kaltura.join-token.id and kaltura.join-token.value.")
                  .formatted(e.code(), e.getMessage())));
      return false;
    }
  }

  /** Asks for a room without a name, which nobody gets; a room that is made for it is removed. */
  private AccountFinding roomModule() {
    String user = settings.serviceUserId();
    try {
      String roomId =
          connection.sessions.call(user, ks -> connection.kaf.createRoom(nothing().put("ks", ks)));
      JsonNode unused =
          connection.calls.asService("room_room", "delete", nothing().put("roomId", roomId));
      return AccountFinding.right("KAF accepts our sessions and makes rooms.");
    } catch (KalturaException e) {
      if (e.refusedSession()) {
        return AccountFinding.wrong(
            ("KAF does not accept our sessions: kaltura.kaf.base-url is not the KAF of"
                    + " account %d, or KAF is not set to authenticate by KS. Ask Kaltura.")
                .formatted(settings.partnerId()));
      }
      return switch (e.outcome()) {
        case REFUSED ->
            String.valueOf(e.getMessage()).contains("HTTP 404")
                ? AccountFinding.wrong(
                    "KAF has no module embeddedrooms. Ask Kaltura for it, or set"
                        + " kaltura.provider=kme if the account has Kaltura Meetings.")
                : AccountFinding.right("KAF accepts our sessions and has the module for rooms.");
        case MISCONFIGURED ->
            AccountFinding.wrong(
                "KAF does not let us make rooms (%s). Ask Kaltura for the module embeddedrooms."
                    .formatted(e.getMessage()));
        case NOT_REACHED, TIMED_OUT, UNKNOWN ->
            AccountFinding.doubtful(
                "Whether KAF makes rooms cannot be told (%s). Try --make-room."
                    .formatted(e.getMessage()));
      };
    }
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
