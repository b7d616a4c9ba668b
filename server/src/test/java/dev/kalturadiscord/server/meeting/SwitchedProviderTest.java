package dev.kalturadiscord.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.kaltura.ProviderName;
import dev.kalturadiscord.server.kaltura.RoomType;
import dev.kalturadiscord.server.permission.Member;
import dev.kalturadiscord.server.permission.Role;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.Database;
import dev.kalturadiscord.server.testing.Eventually;
import dev.kalturadiscord.server.testing.Guild;
import dev.kalturadiscord.server.testing.KalturaControl;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.user.Introductions;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Meetings that were made before the operator switched the provider, and those made after. */
@ExtendWith(RunningServer.class)
final class SwitchedProviderTest {

  private static final int CANCELLED = 1;

  private final Api api;
  private final KalturaControl kaltura;
  private final Database database;
  private final Guild guild;

  SwitchedProviderTest(Api api, KalturaControl kaltura, Database database) {
    this.api = api;
    this.kaltura = kaltura;
    this.database = database;
    this.guild = new Guild(api);
  }

  @Test
  void eachMeetingStaysWithTheProviderThatMadeIt() {
    String before = guild.start(guild.ada(), "Made before the switch");
    String after = startedAfterTheSwitch("Made after the switch");

    assertThat(provider(before)).isEqualTo("room");
    assertThat(provider(after)).isEqualTo("kme");
    assertThat(guild.meetings(guild.ada())).containsExactly(after, before);
    assertThat(address(before)).contains("/embeddedrooms/index/view-room/ks/");
    assertThat(address(after)).contains("/virtualEvent/launch?ks=");

    assertThat(guild.end(guild.ada(), before).status()).isEqualTo(200);
    assertThat(guild.end(guild.ada(), after).status()).isEqualTo(200);

    Eventually.holds(() -> assertThat(status(before)).isEqualTo(CANCELLED));
    Eventually.holds(() -> assertThat(status(after)).isEqualTo(CANCELLED));
  }

  @Test
  void aStartThatBrokeOffIsFinishedByTheProviderItWasBegunWith() {
    String id = startedAfterTheSwitch("Made but never noted");
    database.update(
        """
        update meeting
        set pending_work = 'creation', work_due_at = now(),
            kaltura_schedule_event_id = null, kaltura_schedule_resource_id = null,
            kaltura_recording_entry_id = null
        where id = ?
        """,
        id);

    Eventually.holds(() -> assertThat(guild.meetings(guild.ada())).containsExactly(id));

    assertThat(kaltura.events(id)).hasSize(1);
    assertThat(kaltura.livingRooms(id)).isEmpty();
    assertThat(address(id)).contains("/virtualEvent/launch?ks=");
  }

  private String startedAfterTheSwitch(String title) {
    MeetingProviders there = bean(MeetingProviders.class);
    MeetingProviders switched =
        new MeetingProviders(
            List.of(there.of(ProviderName.ROOM), there.of(ProviderName.KME)), ProviderName.KME);
    Clock clock = bean(Clock.class);
    Instant now = clock.instant();
    Transactions transactions = bean(Transactions.class);
    Member ada =
        new Member(
            guild.id(), "71", "Ada Lovelace", Role.VIEWER, Set.of(), false, true, "test", Set.of());
    return new StartMeeting(
            transactions,
            new RoomMaking(transactions, bean(Meetings.class), switched, clock),
            bean(LiveChannels.class),
            switched,
            bean(Introductions.class),
            bean(GuildConfigurations.class),
            bean(WantedMessages.class),
            bean(MeetingSettings.class),
            clock)
        .start(
            ada,
            UUID.randomUUID().toString(),
            new Wish(
                "71",
                Guild.CHANNEL,
                title,
                null,
                RoomType.MEETING,
                now,
                now.plus(Duration.ofHours(1)),
                false,
                "hash of " + title))
        .meeting()
        .id();
  }

  private String provider(String id) {
    return database.column("select kaltura_provider from meeting where id = ?", id).getFirst();
  }

  private String address(String id) {
    String address = api.call("GET", guild.joinPath(guild.ada(), id)).send().header("Location");
    assertThat(Api.page(address).status()).isEqualTo(200);
    return address;
  }

  private int status(String id) {
    return kaltura.events(id).getFirst().path("status").asInt();
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
