package dev.kalturadiscord.discordsimulator.world;

/**
 * What a channel changes of the permissions that a guild gives.
 *
 * @param id of a role, or of a member
 * @param member whether it is a member's
 * @param allow permission bits that are added
 * @param deny permission bits that are taken away before
 */
public record Overwrite(String id, boolean member, long allow, long deny) {
  /** Discord's number of the kind of thing it is for. */
  int type() {
    return member ? 1 : 0;
  }
}
