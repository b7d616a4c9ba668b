package dev.kalturadiscord.server.joinlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kalturadiscord.server.configuration.GuildConfigurations;
import dev.kalturadiscord.server.kaltura.MeetingProvider;
import dev.kalturadiscord.server.kaltura.MeetingProviders;
import dev.kalturadiscord.server.kaltura.ProviderName;
import dev.kalturadiscord.server.meeting.Meetings;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.testing.Api;
import dev.kalturadiscord.server.testing.RunningServer;
import dev.kalturadiscord.server.ticket.Tickets;
import dev.kalturadiscord.server.user.Introductions;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a ticket when Kaltura fails, on the database of the running server. */
@ExtendWith(RunningServer.class)
final class JoinLinksTest {

  private static final URI ROOM = URI.create("https://kaf.example/room");

  private final Api api;

  JoinLinksTest(Api api) {
    this.api = api;
  }

  @Test
  void aTicketStaysGoodWhenKalturaFails() {
    String ticket = ticket("5901");
    JoinLinks failing =
        links(
            () -> {
              throw new IllegalStateException("Kaltura is down");
            });
    assertThatThrownBy(() -> failing.open(ticket)).hasMessage("Kaltura is down");
    assertThatThrownBy(() -> failing.open(ticket)).hasMessage("Kaltura is down");

    assertThat(links(() -> ROOM).open(ticket)).hasValue(ROOM);
    assertThat(links(() -> ROOM).open(ticket)).isEmpty();
  }

  @Test
  void aTicketCannotBeUsedWhileItIsBeingOpened() {
    String ticket = ticket("5902");
    JoinLinks other = links(() -> ROOM);
    JoinLinks slow =
        links(
            () -> {
              // Also shows that no lock is held here: this would wait for it for ever.
              assertThat(other.open(ticket)).isEmpty();
              return ROOM;
            });
    assertThat(slow.open(ticket)).hasValue(ROOM);
  }

  private String ticket(String guildId) {
    String token = api.token(guildId, "71", "Ada", "0");
    String id =
        api.call("POST", "/api/v1/meetings")
            .token(token)
            .freshKey()
            .json(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("title", "Talk")
                    .put("type", "meeting")
                    .put("channelId", "11"))
            .send()
            .text("id");
    String url =
        api.call("POST", "/api/v1/meetings/" + id + "/join").token(token).send().text("url");
    return url.substring(url.lastIndexOf('/') + 1);
  }

  /** Links into rooms whose address comes from here instead of Kaltura. */
  private static JoinLinks links(Supplier<URI> room) {
    MeetingProvider provider =
        (MeetingProvider)
            Proxy.newProxyInstance(
                JoinLinksTest.class.getClassLoader(),
                new Class<?>[] {MeetingProvider.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("name")) {
                    return ProviderName.ROOM;
                  }
                  assertThat(method.getName()).isEqualTo("roomUrl");
                  return room.get();
                });
    return new JoinLinks(
        bean(Transactions.class),
        bean(Meetings.class),
        new MeetingProviders(List.of(provider), ProviderName.ROOM),
        bean(GuildConfigurations.class),
        bean(Tickets.class),
        bean(Introductions.class),
        bean(Clock.class));
  }

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
