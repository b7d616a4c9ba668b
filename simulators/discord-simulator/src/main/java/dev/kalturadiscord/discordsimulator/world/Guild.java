package dev.kalturadiscord.discordsimulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Discord server. Its members and roles may change while the simulation runs, its name, owner and
 * channels do not.
 */
public final class Guild {
  private final String id;
  private final String name;
  private final String ownerId;
  private final List<Channel> channels;
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Member> members = new LinkedHashMap<>();

  Guild(String id, String name, String ownerId, List<Channel> channels, List<Role> roles) {
    this.id = id;
    this.name = name;
    this.ownerId = ownerId;
    this.channels = List.copyOf(channels);
    roles.forEach(role -> this.roles.put(role.id(), role));
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String ownerId() {
    return ownerId;
  }

  public List<Channel> channels() {
    return channels;
  }

  /** The roles, the one of everybody (its id is the guild's) first. */
  public synchronized List<Role> roles() {
    return List.copyOf(roles.values());
  }

  /** The members in the order they joined. */
  public synchronized List<Member> members() {
    return List.copyOf(members.values());
  }

  public synchronized Optional<Member> member(String userId) {
    return Optional.ofNullable(members.get(userId));
  }

  public Optional<Channel> channel(String channelId) {
    return channels.stream().filter(channel -> channel.id().equals(channelId)).findFirst();
  }

  public synchronized Optional<Role> role(String roleId) {
    return Optional.ofNullable(roles.get(roleId));
  }

  synchronized void join(Member member) {
    members.put(member.userId(), member);
  }

  /** Gives a member these roles instead of those held so far; nothing happens to others. */
  public synchronized void giveRoles(String userId, List<String> roleIds) {
    members.computeIfPresent(userId, (id, member) -> new Member(id, roleIds));
  }

  /** Lets a member leave; the person stays in other guilds. */
  public synchronized void remove(String userId) {
    members.remove(userId);
  }

  /** Adds a role above all others. */
  public synchronized Role addRole(String roleId, String roleName, int color, long permissions) {
    Role role = new Role(roleId, roleName, color, permissions, roles.size());
    roles.put(roleId, role);
    return role;
  }

  /**
   * Gives a role another name.
   *
   * @return the role as it is now; empty when there is none of that id
   */
  public synchronized Optional<Role> renameRole(String roleId, String roleName) {
    return Optional.ofNullable(
        roles.computeIfPresent(roleId, (id, role) -> role.renamed(roleName)));
  }

  /** The permission bits of a member: the roles' together, everything for an administrator. */
  public long permissions(Member member) {
    long bits = granted(member);
    boolean all = member.userId().equals(ownerId) || Permission.ADMINISTRATOR.in(bits);
    return all ? Permission.ALL : bits;
  }

  public boolean administrator(Member member) {
    return Permission.ADMINISTRATOR.in(granted(member));
  }

  /**
   * Whether a role lets the member moderate others; being an administrator alone does not count.
   */
  public boolean moderator(Member member) {
    return Permission.MODERATE_MEMBERS.in(granted(member));
  }

  private long granted(Member member) {
    return roles().stream()
        .filter(role -> role.id().equals(id) || member.roleIds().contains(role.id()))
        .mapToLong(Role::permissions)
        .reduce(0, (a, b) -> a | b);
  }
}
