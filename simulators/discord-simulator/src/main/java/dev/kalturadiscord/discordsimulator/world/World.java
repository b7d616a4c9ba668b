package dev.kalturadiscord.discordsimulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that exists before the bot comes: the application, its guilds and the people. */
public final class World {
  private final String applicationId;
  private final Person bot;
  private final List<Guild> guilds;
  private final Map<String, Person> people = new LinkedHashMap<>();

  World(String applicationId, Person bot, List<Guild> guilds, List<Person> people) {
    this.applicationId = applicationId;
    this.bot = bot;
    this.guilds = List.copyOf(guilds);
    people.forEach(person -> this.people.put(person.id(), person));
    guilds.forEach(guild -> guild.join(new Member(bot.id(), List.of())));
  }

  public String applicationId() {
    return applicationId;
  }

  public Person bot() {
    return bot;
  }

  public List<Guild> guilds() {
    return guilds;
  }

  /** The people in the order they came, without the bot. */
  public synchronized List<Person> people() {
    return List.copyOf(people.values());
  }

  public Optional<Guild> guild(String guildId) {
    return guilds.stream().filter(guild -> guild.id().equals(guildId)).findFirst();
  }

  public Optional<Channel> channel(String channelId) {
    return guilds.stream().flatMap(guild -> guild.channel(channelId).stream()).findFirst();
  }

  /** A person or the bot. */
  public synchronized Optional<Person> person(String userId) {
    return userId.equals(bot.id()) ? Optional.of(bot) : Optional.ofNullable(people.get(userId));
  }

  /** Lets a new person join a guild. */
  public synchronized void add(Person person, Guild guild, List<String> roleIds) {
    people.put(person.id(), person);
    guild.join(new Member(person.id(), roleIds));
  }
}
