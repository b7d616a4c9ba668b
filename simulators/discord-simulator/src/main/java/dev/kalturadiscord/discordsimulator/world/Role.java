package dev.kalturadiscord.discordsimulator.world;

/**
 * A role of a guild.
 *
 * @param color 24-bit RGB, 0 for none
 * @param permissions Discord's permission bits
 */
public record Role(String id, String name, int color, long permissions, int position) {
  Role renamed(String newName) {
    return new Role(id, newName, color, permissions, position);
  }
}
