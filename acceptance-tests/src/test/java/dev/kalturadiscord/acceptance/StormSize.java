package dev.kalturadiscord.acceptance;

/**
 * How hard {@link StormTest} tries: {@code -Dstorm.starts=1000 -Dstorm.kills=10} for a long run.
 *
 * @param starts meetings that members want
 * @param members who want them at the same time
 * @param kills how often the server dies meanwhile
 * @param seed of all chances
 */
record StormSize(int starts, int members, int kills, long seed) {

  static StormSize read() {
    return new StormSize(
        Integer.getInteger("storm.starts", 96),
        Integer.getInteger("storm.members", 32),
        Integer.getInteger("storm.kills", 2),
        Long.getLong("storm.seed", 20_261_125L));
  }
}
