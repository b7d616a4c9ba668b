package dev.kalturadiscord.kalturasimulator.group;

import dev.kalturadiscord.kalturasimulator.state.Account;
import dev.kalturadiscord.kalturasimulator.state.Storage;
import dev.kalturadiscord.kalturasimulator.state.Table;
import dev.kalturadiscord.kalturasimulator.wire.ApiError;
import dev.kalturadiscord.kalturasimulator.wire.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Which user is in which group. */
public final class Memberships {
  private static final long MOST_GROUPS_PER_USER = 1024;

  private final Table<Membership> memberships;
  private final AtomicLong lastId;
  private final Account account;
  private final Storage storage;

  public Memberships(Account account, Storage storage) {
    this.memberships = storage.newTable();
    this.lastId = new AtomicLong(storage.now());
    this.account = account;
    this.storage = storage;
  }

  Optional<Membership> find(String userId, String groupId) {
    return memberships.find(key(userId, groupId));
  }

  /**
   * Puts a user into a group; both must exist.
   *
   * @throws ApiError GROUP_USER_ALREADY_EXISTS or USER_EXCEEDED_MAX_GROUPS
   */
  Membership add(String userId, String groupId, int creationMode, int userRole) {
    if (find(userId, groupId).isPresent()) {
      throw ErrorCode.GROUP_USER_ALREADY_EXISTS.with();
    }
    if (groupIdsOf(userId).size() >= MOST_GROUPS_PER_USER) {
      throw ErrorCode.USER_EXCEEDED_MAX_GROUPS.with();
    }
    long now = storage.now();
    Membership membership =
        new Membership(
            Long.toString(lastId.incrementAndGet()),
            userId,
            groupId,
            Membership.ACTIVE,
            account.partnerId(),
            now,
            now,
            creationMode,
            userRole,
            Membership.GROUP,
            Membership.OBJECT_TYPE);
    memberships.put(key(userId, groupId), membership);
    return membership;
  }

  void remove(String userId, String groupId) {
    memberships.remove(key(userId, groupId));
  }

  /** Takes a user out of all groups. */
  public void removeUser(String userId) {
    removeAll(each -> each.userId().equalsIgnoreCase(userId));
  }

  /** Takes all users out of a group. */
  void removeGroup(String groupId) {
    removeAll(each -> each.groupId().equalsIgnoreCase(groupId));
  }

  List<String> groupIdsOf(String userId) {
    return memberships.all().stream()
        .filter(each -> each.userId().equalsIgnoreCase(userId))
        .map(Membership::groupId)
        .toList();
  }

  long countOf(String groupId) {
    return memberships.all().stream()
        .filter(each -> each.groupId().equalsIgnoreCase(groupId))
        .count();
  }

  boolean isManager(String userId, String groupId) {
    return find(userId, groupId).filter(each -> each.userRole() == Membership.MANAGER).isPresent();
  }

  List<Membership> indexed() {
    return memberships.indexed();
  }

  private void removeAll(Predicate<Membership> which) {
    memberships.all().stream().filter(which).forEach(each -> remove(each.userId(), each.groupId()));
  }

  private static String key(String userId, String groupId) {
    return (userId + " " + groupId).toLowerCase(Locale.ROOT);
  }
}
