package dev.kalturadiscord.discordsimulator.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that exists beside the bot: the application, its guilds and the people. */
public final class World {
  private final String applicationId;
  private final Person bot;
  private final List<Guild> guilds = new CopyOnWriteArrayList<>();
  private final Map<String, Person> people = new LinkedHashMap<>();

  World(String applicationId, Person bot, List<Guild> guilds, List<Person> people) {
    this.applicationId = applicationId;
    this.bot = bot;
    this.guilds.addAll(guilds);
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
    return List.copyOf(guilds);
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

  /** The bot's membership of a guild; empty where it is not, or not any more. */
  public Optional<Member> botIn(Guild guild) {
    return guild.member(bot.id());
  }

  /** Founds a guild with one text channel and no roles but that of everybody; the bot is not in. */
  public Guild found(String guildId, String channelId, String name, Person owner) {
    Guild guild =
        new Guild(
            guildId,
            name,
            owner.id(),
            List.of(new Channel(channelId, guildId, ChannelKind.TEXT, "general", 0)),
            List.of(Seed.everyone(guildId)));
    guild.join(new Member(owner.id(), List.of()));
    guilds.add(guild);
    return guild;
  }

  /** Lets a new person join a guild. */
  public synchronized void add(Person person, Guild guild, List<String> roleIds) {
    people.put(person.id(), person);
    guild.join(new Member(person.id(), roleIds));
  }
}
