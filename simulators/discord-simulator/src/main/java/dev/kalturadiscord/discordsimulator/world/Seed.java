package dev.kalturadiscord.discordsimulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The world every simulation starts with; the ids are fixed so that tests can name them. */
public final class Seed {
  private static final long EVERYONE =
      Permission.of(
          Permission.CREATE_INSTANT_INVITE,
          Permission.ADD_REACTIONS,
          Permission.VIEW_CHANNEL,
          Permission.SEND_MESSAGES,
          Permission.EMBED_LINKS,
          Permission.ATTACH_FILES,
          Permission.READ_MESSAGE_HISTORY,
          Permission.USE_EXTERNAL_EMOJIS,
          Permission.CONNECT,
          Permission.SPEAK,
          Permission.CHANGE_NICKNAME,
          Permission.USE_APPLICATION_COMMANDS,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.SEND_MESSAGES_IN_THREADS,
          Permission.USE_EMBEDDED_ACTIVITIES,
          Permission.CREATE_EVENTS);
  private static final long MODERATOR =
      Permission.of(
          Permission.KICK_MEMBERS,
          Permission.BAN_MEMBERS,
          Permission.VIEW_AUDIT_LOG,
          Permission.MANAGE_MESSAGES,
          Permission.MUTE_MEMBERS,
          Permission.DEAFEN_MEMBERS,
          Permission.MOVE_MEMBERS,
          Permission.MANAGE_NICKNAMES,
          Permission.MANAGE_EVENTS,
          Permission.MANAGE_THREADS,
          Permission.MODERATE_MEMBERS);
  private static final long ADMINISTRATOR = Permission.of(Permission.ADMINISTRATOR);

  private static final String RIVERSIDE = "2000000000000000001";
  private static final String MAKERS = "3000000000000000001";
  private static final String ADA = "4000000000000000001";
  private static final String MAX = "4000000000000000002";
  private static final String MIA = "4000000000000000003";
  private static final String NOOR = "4000000000000000004";
  private static final String OSKAR = "4000000000000000005";
  private static final String LIN = "4000000000000000006";

  private static final long FIRST_FURTHER = 5_000_000_000_000_000_000L;
  private static final int SHARD_SHIFT = 22;
  private static final int FURTHER_CHANNELS = 31;
  private static final int FURTHER_ROLES = 17;

  private Seed() {}

  /** The role that everybody in a guild has. */
  static Role everyone(String guildId) {
    return new Role(guildId, "@everyone", 0, EVERYONE, 0);
  }

  /**
   * A new world of two guilds, six people and the bot.
   *
   * @param further how many guilds with nobody but the bot there are beside them
   */
  public static World world(int further) {
    Guild riverside =
        new Guild(
            RIVERSIDE,
            "Riverside Campus",
            ADA,
            List.of(
                channel("2100000000000000001", RIVERSIDE, "general", 0),
                channel("2100000000000000002", RIVERSIDE, "lectures", 1),
                channel("2100000000000000003", RIVERSIDE, "staff", 2)),
            List.of(
                everyone(RIVERSIDE),
                new Role("2200000000000000003", "Students", 0x3498DB, 0, 1),
                new Role("2200000000000000001", "Moderator", 0x2ECC71, MODERATOR, 2),
                new Role("2200000000000000002", "Administrator", 0xE74C3C, ADMINISTRATOR, 3)));
    riverside.join(new Member(ADA, List.of("2200000000000000002")));
    riverside.join(new Member(MAX, List.of("2200000000000000001")));
    riverside.join(new Member(MIA, List.of("2200000000000000003")));
    riverside.join(new Member(LIN, List.of()));

    Guild makers =
        new Guild(
            MAKERS,
            "Makers Guild",
            NOOR,
            List.of(
                channel("3100000000000000001", MAKERS, "general", 0),
                channel("3100000000000000002", MAKERS, "workshop", 1)),
            List.of(
                everyone(MAKERS),
                new Role("3200000000000000001", "Moderator", 0x9B59B6, MODERATOR, 1),
                new Role("3200000000000000002", "Administrator", 0xE67E22, ADMINISTRATOR, 2)));
    makers.join(new Member(MAX, List.of()));
    makers.join(new Member(NOOR, List.of("3200000000000000002")));
    makers.join(new Member(OSKAR, List.of()));

    return new World(
        "1000000000000000001",
        new Person("1000000000000000002", "kaltura", "Kaltura", "en-US", true),
        Stream.concat(
                Stream.of(riverside, makers), IntStream.range(0, further).mapToObj(Seed::further))
            .toList(),
        List.of(
            new Person(ADA, "ada.lovelace", "Ada Lovelace", "en-US", false),
            new Person(MAX, "max.moreau", "Max Moreau", "en-US", false),
            new Person(MIA, "mia.chen", "Mia Chen", "en-US", false),
            new Person(NOOR, "noor.haddad", "Noor Haddad", "en-US", false),
            new Person(OSKAR, "oskar.berg", "Oskar Berg", "de", false),
            new Person(LIN, "lin.wei", "Lin Wei", "en-US", false)));
  }

  /** A guild of the size that is usual, for measurements; a guild's id tells its shard. */
  private static Guild further(int number) {
    long id = FIRST_FURTHER + ((long) number << SHARD_SHIFT);
    String guildId = Long.toString(id);
    List<Channel> channels =
        IntStream.range(0, FURTHER_CHANNELS)
            .mapToObj(i -> channel(Long.toString(id + 1 + i), guildId, "channel-" + i, i))
            .toList();
    List<Role> roles = new ArrayList<>(List.of(everyone(guildId)));
    for (int i = 1; i < FURTHER_ROLES; i++) {
      roles.add(new Role(Long.toString(id + FURTHER_CHANNELS + i), "Role " + i, 0, 0, i));
    }
    return new Guild(guildId, "Guild " + number, ADA, channels, roles);
  }

  private static Channel channel(String id, String guildId, String name, int position) {
    return new Channel(id, guildId, ChannelKind.TEXT, name, position);
  }
}
