package dev.kalturadiscord.acceptance;

/** The people and places that the simulated Discord has from the start. */
final class Seed {
  /** A member of one guild or of both. */
  record Person(String id, String name) {}

  /** A channel of a guild. */
  record Place(String guildId, String channelId) {}

  static final Place CAMPUS = new Place("2000000000000000001", "2100000000000000001");
  static final Place LECTURES = new Place("2000000000000000001", "2100000000000000002");
  static final Place MAKERS = new Place("3000000000000000001", "3100000000000000001");
  static final Place WORKSHOP = new Place("3000000000000000001", "3100000000000000002");

  /** Administrator of the campus. */
  static final Person ADA = new Person("4000000000000000001", "Ada Lovelace");

  /** Moderator of the campus, plain member of the makers' guild. */
  static final Person MAX = new Person("4000000000000000002", "Max Moreau");

  /** Student of the campus. */
  static final Person MIA = new Person("4000000000000000003", "Mia Chen");

  /** Administrator of the makers' guild, not on the campus. */
  static final Person NOOR = new Person("4000000000000000004", "Noor Haddad");

  /** Plain member of the campus. */
  static final Person LIN_WEI = new Person("4000000000000000006", "Lin Wei");

  private Seed() {}
}
