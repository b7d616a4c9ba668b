package dev.kalturadiscord.discordsimulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Discord server. Its members, roles and channels may change while the simulation runs, its name
 * and owner do not.
 */
public final class Guild {
  private final String id;
  private final String name;
  private final String ownerId;
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Member> members = new LinkedHashMap<>();
  private volatile boolean commandsGranted = true;
  private volatile boolean available = true;

  Guild(String id, String name, String ownerId, List<Channel> channels, List<Role> roles) {
    this.id = id;
    this.name = name;
    this.ownerId = ownerId;
    channels.forEach(channel -> this.channels.put(channel.id(), channel));
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

  /** Whether people can use the application's commands here, with the bot among them or without. */
  public boolean commandsGranted() {
    return commandsGranted;
  }

  public void grantCommands(boolean granted) {
    commandsGranted = granted;
  }

  /** False while Discord has an outage that this guild is part of. */
  public boolean available() {
    return available;
  }

  public void setAvailable(boolean isAvailable) {
    available = isAvailable;
  }

  public synchronized List<Channel> channels() {
    return List.copyOf(channels.values());
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

  public synchronized Optional<Channel> channel(String channelId) {
    return Optional.ofNullable(channels.get(channelId));
  }

  public synchronized Optional<Role> role(String roleId) {
    return Optional.ofNullable(roles.get(roleId));
  }

  /** Lets a member in, with the roles given. */
  public synchronized void join(Member member) {
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
    int highest = roles.values().stream().mapToInt(Role::position).max().orElse(-1);
    Role role = new Role(roleId, roleName, color, permissions, highest + 1);
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

  /**
   * Removes a role, also from the members who have it.
   *
   * @return whether there was one
   */
  public synchronized boolean removeRole(String roleId) {
    members.replaceAll((userId, member) -> member.without(roleId));
    return roles.remove(roleId) != null;
  }

  /** Adds a channel below all others. */
  public synchronized Channel addChannel(String channelId, ChannelKind kind, String channelName) {
    int lowest = channels.values().stream().mapToInt(Channel::position).max().orElse(-1);
    Channel channel = new Channel(channelId, id, kind, channelName, lowest + 1);
    channels.put(channelId, channel);
    return channel;
  }

  /**
   * Removes a channel; what was written there can be read no more.
   *
   * @return the channel as it was; empty when there is none of that id
   */
  public synchronized Optional<Channel> removeChannel(String channelId) {
    return Optional.ofNullable(channels.remove(channelId));
  }

  /**
   * Changes what a role or a member may in a channel.
   *
   * @return the channel as it is now; empty when there is none of that id
   */
  public synchronized Optional<Channel> overwrite(String channelId, Overwrite overwrite) {
    return Optional.ofNullable(
        channels.computeIfPresent(channelId, (same, channel) -> channel.with(overwrite)));
  }

  /** The permission bits of a member in a channel of this guild. */
  public long permissions(Member member, Channel channel) {
    long bits = permissions(member);
    return bits == Permission.ALL ? bits : channel.applied(bits, member);
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
