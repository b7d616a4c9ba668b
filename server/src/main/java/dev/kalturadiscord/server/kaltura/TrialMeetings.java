package dev.kalturadiscord.server.kaltura;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Made;
import dev.kalturadiscord.server.kaltura.MeetingProvider.Plan;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Makes a meeting of each type, opens its door and removes it again. */
record TrialMeetings(KalturaSettings settings, KalturaConnection connection, Clock clock) {

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /** No member of Discord has this id. */
  private static final String HOST = "check";

  void run(Consumer<AccountFinding> findings) {
    for (RoomType type : RoomType.values()) {
      run(type, findings);
    }
  }

  private void run(RoomType type, Consumer<AccountFinding> findings) {
    MeetingProvider provider = connection.provider(settings.provider());
    Instant now = clock.instant();
    Plan plan =
        new Plan(
            "mtg_" + UlidCreator.getMonotonicUlid().toLowerCase(),
            HOST,
            "Check of the connection with Discord",
            null,
            type,
            now,
            now.plus(Duration.ofMinutes(10)));
    try {
      Made made = provider.create(plan, false);
      try {
        findings.accept(door(type, provider.roomUrl(made, HOST, "Check", true)));
      } finally {
        provider.purge(made, HOST);
      }
      findings.accept(
          AccountFinding.right(
              "A meeting of type %s was made and removed.".formatted(type.text())));
    } catch (KalturaException e) {
      findings.accept(AccountFinding.wrong(notMade(type, plan, e)));
      undo(provider, plan, findings);
    }
  }

  private AccountFinding door(RoomType type, URI room) {
    try {
      int status = connection.kaf.statusOf(room, DEADLINE);
      if (status == 200) {
        return AccountFinding.right(
            "The room of type %s lets somebody with our session in.".formatted(type.text()));
      }
      return status == 404
          ? AccountFinding.wrong(
              "KAF has no page for rooms: ask Kaltura for the module %s."
                  .formatted(settings.provider() == ProviderName.ROOM ? "embeddedrooms" : "newrow"))
          : AccountFinding.doubtful(
              ("The room of type %s answered HTTP %d to somebody with our session; enter"
                      + " a meeting yourself to see whether it works.")
                  .formatted(type.text(), status));
    } catch (KalturaException e) {
      return AccountFinding.doubtful(
          "The room of type %s did not open (%s).".formatted(type.text(), e.code()));
    }
  }

  private static String notMade(RoomType type, Plan plan, KalturaException e) {
    String advice =
        switch (e.code()) {
          case "FEATURE_FORBIDDEN" ->
              "The account has no Kaltura Meetings: ask Kaltura, or set kaltura.provider=room.";
          case "SERVICE_FORBIDDEN", "SERVICE_DOES_NOT_EXISTS", "PLUGIN_NOT_AVAILABLE_FOR_PARTNER" ->
              "The account may not do this: ask Kaltura for schedules and rooms.";
          default -> "Check the template of this type, and ask Kaltura.";
        };
    return ("No meeting of type %s could be made or removed (%s): %s. %s What is left"
            + " of it carries %s.")
        .formatted(type.text(), e.code(), e.getMessage(), advice, plan.meetingId());
  }

  private static void undo(MeetingProvider provider, Plan plan, Consumer<AccountFinding> findings) {
    try {
      provider.undo(plan);
    } catch (KalturaException e) {
      findings.accept(
          AccountFinding.doubtful("What was left could not be removed (%s).".formatted(e.code())));
    }
  }
}
