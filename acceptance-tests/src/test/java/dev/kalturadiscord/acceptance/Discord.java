package dev.kalturadiscord.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.acceptance.Seed.Person;
import dev.kalturadiscord.acceptance.Seed.Place;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People in front of the simulated Discord. */
record Discord(URI base) {

  private record Command(
      String guildId, String channelId, String userId, String name, Map<String, ?> options) {}

  private record Press(
      String guildId,
      String channelId,
      String userId,
      String messageId,
      String customId,
      List<String> values) {}

  private record Typing(
      String guildId,
      String channelId,
      String userId,
      String name,
      Map<String, ?> options,
      String focused) {}

  private record Submission(String interactionId, String userId, Map<String, String> values) {}

  /** A meeting that somebody has just started. */
  record Started(String meetingId, Message message) {}

  private record Burst(
      String guildId,
      String channelId,
      String userId,
      String name,
      Map<String, ?> options,
      int count) {}

  /** Has many people use a command at the same moment; gives the interactions. */
  List<String> burst(
      Person person, Place place, String command, Map<String, ?> options, int count) {
    Burst burst =
        new Burst(place.guildId(), place.channelId(), person.id(), command, options, count);
    List<String> ids = new ArrayList<>();
    Web.post(at("/interactions/bursts"), burst)
        .json(201)
        .path("interactionIds")
        .forEach(id -> ids.add(id.asText()));
    return ids;
  }

  /** Starts a meeting, whatever is live in the channel already, and reads the answer. */
  Started start(Person person, Place place, String title) {
    return started(start(person, place, wish(title)));
  }

  /** As {@link #start(Person, Place, String)}, with any options; gives the answer. */
  Message start(Person person, Place place, Map<String, ?> options) {
    Message answer = use(person, place, "kaltura-start", options);
    return answer.offers("another")
        ? press(person, place, answer.id(), answer.customId("another"))
        : answer;
  }

  /**
   * Sends the command that starts a meeting, without waiting for the answer; whether something is
   * live in the channel already, the answer says.
   */
  String beginStart(Person person, Place place, String title) {
    return send(person, place, "kaltura-start", wish(title));
  }

  /** Sends the command that plans a meeting, without waiting for the answer. */
  String beginPlanning(Person person, Place place, String title) {
    return send(
        person,
        place,
        "kaltura-start",
        Map.of("type", "meeting", "title", title, "when", "in 2 hours"));
  }

  /** The answer to a start. */
  static Started started(Message message) {
    return new Started(message.field("Meeting ID"), message);
  }

  /** Uses a command and waits for the answer. */
  Message use(Person person, Place place, String command, Map<String, ?> options) {
    return answer(send(person, place, command, options));
  }

  Message list(Person person, Place place) {
    return use(person, place, "kaltura-list", Map.of());
  }

  Message join(Person person, Place place, String meetingId) {
    return use(person, place, "kaltura-join", Map.of("meeting-id", meetingId));
  }

  Message end(Person person, Place place, String meetingId) {
    return use(person, place, "kaltura-end", Map.of("meeting-id", meetingId));
  }

  /** Shares a meeting from the answer to its start; gives the invitation that everybody sees. */
  Message share(Person person, Place place, Started meeting) {
    Message told = press(person, place, meeting.message(), "share", meeting.meetingId());
    if (!told.content().startsWith("Shared")) {
      throw new AssertionError("Not shared: " + told);
    }
    return posted(place, meeting.meetingId(), "Shared by");
  }

  /** The message about a meeting with such a field that everybody sees; waits for it. */
  Message posted(Place place, String meetingId, String field) {
    List<Message> found = new ArrayList<>();
    Waiting.until(
        "there is a message about " + meetingId + " with " + field,
        () -> {
          publicMessages(place).stream()
              .filter(m -> m.isAbout(meetingId) && m.hasField(field))
              .forEach(found::add);
          return !found.isEmpty();
        });
    return found.getLast();
  }

  private List<Message> publicMessages(Place place) {
    List<Message> messages = new ArrayList<>();
    for (JsonNode message :
        Web.get(at("/channels/" + place.channelId() + "/messages?limit=10000")).json(200)) {
      messages.add(new Message(message));
    }
    return messages.stream().filter(message -> !message.isEphemeral()).toList();
  }

  /** Presses a button of a message and waits for the answer. */
  Message press(Person person, Place place, Message message, String action, String meetingId) {
    return press(person, place, message.id(), message.customId(action, meetingId));
  }

  Message press(Person person, Place place, String messageId, String customId) {
    return answer(id(tryPress(person, place, messageId, customId).json(201)));
  }

  /** Presses a button; Discord may refuse that. */
  Web.Answer tryPress(Person person, Place place, String messageId, String customId) {
    return Web.post(
        at("/interactions/components"), press(person, place, messageId, customId, List.of()));
  }

  /** Chooses in a menu of a message and waits for the answer. */
  Message choose(Person person, Place place, Message message, String action, String... values) {
    return answer(
        id(
            Web.post(
                    at("/interactions/components"),
                    press(person, place, message.id(), message.customId(action), List.of(values)))
                .json(201)));
  }

  /** Presses a button that opens a form; enters a text into its only field, and waits. */
  Message fillIn(Person person, Place place, Message message, String action, String text) {
    String opening =
        id(
            Web.post(
                    at("/interactions/components"),
                    press(person, place, message.id(), message.customId(action), List.of()))
                .json(201));
    JsonNode form = shown(opening).path("modal");
    String field =
        form.findValue("component") == null
            ? form.path("components").path(0).path("components").path(0).path("custom_id").asText()
            : form.findValue("component").path("custom_id").asText();
    return answer(
        id(
            Web.post(
                    at("/interactions/modals"),
                    new Submission(opening, person.id(), Map.of(field, text)))
                .json(201)));
  }

  /** Presses a button that opens a form; enters texts by the ids of its fields, and waits. */
  Message fillIn(
      Person person, Place place, Message message, String action, Map<String, String> texts) {
    String opening =
        id(
            Web.post(
                    at("/interactions/components"),
                    press(person, place, message.id(), message.customId(action), List.of()))
                .json(201));
    JsonNode unused = shown(opening).path("modal");
    return answer(
        id(
            Web.post(at("/interactions/modals"), new Submission(opening, person.id(), texts))
                .json(201)));
  }

  /** The names of what is suggested while somebody types into an option. */
  List<String> suggestions(
      Person person, Place place, String command, Map<String, ?> options, String focused) {
    String typing =
        id(
            Web.post(
                    at("/interactions/autocompletes"),
                    new Typing(
                        place.guildId(), place.channelId(), person.id(), command, options, focused))
                .json(201));
    return shown(typing).path("choices").findValuesAsText("name");
  }

  private static Press press(
      Person person, Place place, String messageId, String customId, List<String> values) {
    return new Press(place.guildId(), place.channelId(), person.id(), messageId, customId, values);
  }

  /** Waits until the bot has answered, and fails when it does not. */
  Message answer(String interactionId) {
    JsonNode complete = shown(interactionId);
    JsonNode followUps = complete.path("followUps");
    // What only one person is told stands below the message that stays as it is.
    return new Message(followUps.isEmpty() ? complete.path("message") : followUps.path(0));
  }

  /** Waits until the bot is done with an interaction. */
  private JsonNode shown(String interactionId) {
    JsonNode shown = outcome(interactionId);
    if (!shown.path("state").asText().equals("complete")) {
      throw new AssertionError("No answer: " + shown);
    }
    return shown;
  }

  /** What became of an interaction, however it went; waits for it. */
  JsonNode outcome(String interactionId) {
    JsonNode[] shown = new JsonNode[1];
    Waiting.until(
        "the bot answers",
        () -> {
          shown[0] = Web.get(at("/interactions/" + interactionId + "?wait=30")).json(200);
          return !"pending deferred".contains(shown[0].path("state").asText());
        });
    return shown[0];
  }

  /** Whether the bot has taken an interaction and not answered it yet. */
  boolean isUnderWay(String interactionId) {
    JsonNode shown = Web.get(at("/interactions/" + interactionId)).json(200);
    return shown.path("state").asText().equals("deferred");
  }

  /** Whether the bot is there and has registered its commands. */
  boolean hasCommands(Place place) {
    return Web.get(at("/state")).json(200).path("bot").path("connected").asBoolean()
        && !Web.get(at("/guilds/" + place.guildId() + "/commands")).json(200).isEmpty();
  }

  /** The messages of a channel that a person sees. */
  JsonNode messages(Person person, Place place) {
    return Web.get(
            at("/channels/" + place.channelId() + "/messages?limit=10000&userId=" + person.id()))
        .json(200);
  }

  /** Everything in which the bot broke Discord's rules. */
  JsonNode violations() {
    return Web.get(at("/violations")).json(200);
  }

  /** The requests of the bot so far. */
  JsonNode exchanges() {
    return Web.get(at("/exchanges")).json(200);
  }

  private static Map<String, String> wish(String title) {
    return Map.of("type", "meeting", "title", title);
  }

  private String send(Person person, Place place, String name, Map<String, ?> options) {
    return id(
        Web.post(
                at("/interactions/commands"),
                new Command(place.guildId(), place.channelId(), person.id(), name, options))
            .json(201));
  }

  private static String id(JsonNode begun) {
    return begun.path("interactionId").asText();
  }

  private URI at(String path) {
    return URI.create(base + "/__sim" + path);
  }
}
