package dev.kalturadiscord.discordsimulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Discord server; people may join while the simulation runs, all else is fixed. */
public final class Guild {
  private final String id;
  private final String name;
  private final String ownerId;
  private final List<Channel> channels;
  private final List<Role> roles;
  private final Map<String, Member> members = new LinkedHashMap<>();

  Guild(String id, String name, String ownerId, List<Channel> channels, List<Role> roles) {
    this.id = id;
    this.name = name;
    this.ownerId = ownerId;
    this.channels = List.copyOf(channels);
    this.roles = List.copyOf(roles);
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
  public List<Role> roles() {
    return roles;
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

  public Optional<Role> role(String roleId) {
    return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
  }

  synchronized void join(Member member) {
    members.put(member.userId(), member);
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
    return roles.stream()
        .filter(role -> role.id().equals(id) || member.roleIds().contains(role.id()))
        .mapToLong(Role::permissions)
        .reduce(0, (a, b) -> a | b);
  }
}
