package dev.kalturadiscord.server.kaltura;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The people Kaltura knows of. They get a name and nothing else: no rights, no login, no address.
 */
@Singleton
public final class KalturaUsers {

  private static final String SERVICE = "user";

  private final KalturaCalls calls;
  private final KalturaSettings settings;

  @Inject
  KalturaUsers(KalturaCalls calls, KalturaSettings settings) {
    this.calls = calls;
    this.settings = settings;
  }

  /**
   * Tells Kaltura how a person is called, whether or not it knows the person. Can be repeated.
   *
   * @param displayName as people chose it
   * @param longest for all calls it takes
   * @throws KalturaException REFUSED when Kaltura does not take this
   */
  public void tell(String discordUserId, String displayName, Duration longest) {
    boolean unused =
        Deadline.within(
            longest,
            () -> {
              tell(discordUserId, displayName);
              return true;
            });
  }

  private void tell(String discordUserId, String displayName) {
    String id = settings.userId(discordUserId);
    ObjectNode user = user(discordUserId, PersonName.of(displayName));
    if (update(id, user)) {
      return;
    }
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    parameters.set("user", user.deepCopy().put("id", id));
    try {
      JsonNode unused = calls.asService(SERVICE, "add", parameters);
    } catch (KalturaException e) {
      // Others were faster, or Kaltura itself: it makes users as soon as something is theirs.
      if (!e.code().equals("DUPLICATE_USER_BY_ID") || !update(id, user)) {
        throw e;
      }
    }
  }

  private boolean update(String id, ObjectNode user) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode().put("userId", id);
    parameters.set("user", user);
    try {
      JsonNode unused = calls.asService(SERVICE, "update", parameters);
      return true;
    } catch (KalturaException e) {
      if (e.code().equals("INVALID_USER_ID")) {
        return false;
      }
      throw e;
    }
  }

  private static ObjectNode user(String discordUserId, PersonName name) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("objectType", "KalturaUser")
        .put("screenName", (name.first() + " " + name.last()).strip())
        .put("firstName", name.first())
        .put("lastName", name.last())
        .put("tags", "discord")
        .put(
            "partnerData",
            JsonNodeFactory.instance.objectNode().put("discordId", discordUserId).toString());
  }
}
