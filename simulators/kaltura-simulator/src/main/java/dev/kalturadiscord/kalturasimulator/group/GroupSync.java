package dev.kalturadiscord.kalturasimulator.group;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.user.UserDirectory;
import dev.kalturadiscord.kalturasimulator.user.UserIds;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import dev.kalturadiscord.kalturasimulator.wire.Json;
import dev.kalturadiscord.kalturasimulator.wire.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Puts a user into a list of groups. Few additions are done at once; everything else Kaltura leaves
 * to a job, whose number it answers. Here the job is done when the answer comes.
 */
final class GroupSync {
  private static final int MOST_AT_ONCE = 50;

  private final Memberships memberships;
  private final Groups groups;
  private final UserDirectory users;
  private final AtomicLong lastJob;

  GroupSync(Memberships memberships, Groups groups, UserDirectory users, Storage storage) {
    this.memberships = memberships;
    this.groups = groups;
    this.users = users;
    this.lastJob = new AtomicLong(storage.now());
  }

  /** Answers null, or the job. Removing from other groups and creating groups are the defaults. */
  JsonNode run(Parameters call) {
    String userId = call.requiredText("userId");
    List<String> wanted = groupIds(call.text("groupIds").orElse(""));
    UserIds.check(userId, "userId");
    wanted.forEach(id -> UserIds.check(id, "groupIds"));
    if (users.find(userId).isEmpty()) {
      throw ErrorCode.INVALID_USER_ID.with();
    }
    List<String> before = memberships.groupIdsOf(userId);
    boolean job = wanted.size() > MOST_AT_ONCE;
    if (isOn(call, "createNewGroups")) {
      for (String missing : wanted.stream().filter(id -> !groups.has(id)).toList()) {
        groups.add(Json.object().put("id", missing).put("screenName", missing));
        job = true;
      }
    }
    wanted.stream()
        .filter(groups::has)
        .filter(id -> memberships.find(userId, id).isEmpty())
        .forEach(id -> memberships.add(userId, id, Membership.AUTOMATIC, Membership.MEMBER));
    if (isOn(call, "removeFromExistingGroups")) {
      for (String other : before) {
        if (wanted.stream().noneMatch(other::equalsIgnoreCase)) {
          memberships.remove(userId, other);
          job = true;
        }
      }
    }
    return job ? job() : NullNode.getInstance();
  }

  private ObjectNode job() {
    ObjectNode job = Json.object();
    job.put("id", lastJob.incrementAndGet());
    job.put("status", 0);
    job.put("objectType", "KalturaBulkUpload");
    return job;
  }

  private static List<String> groupIds(String text) {
    String separator = text.contains(";") ? ";" : ",";
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }

  private static boolean isOn(Parameters call, String name) {
    String value = call.text(name).orElse("true");
    return value.equals("true") || value.equals("1");
  }
}
