package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/** What guilds have chosen, in the database. */
@Singleton
final class Overrides {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What is stored for a guild, good or not.
   *
   * @param version how often it was changed
   */
  record Stored(long version, SortedMap<String, JsonNode> values) {}

  /** Reads what a guild has chosen, in one query. */
  Stored read(EntityManager entities, String guildId) {
    List<Object[]> rows =
        entities
            .unwrap(Session.class)
            .createNativeQuery(
                """
                select c.version, o.key, cast(o.value as text)
                from guild_configuration c
                left join guild_configuration_override o on o.guild_id = c.guild_id
                where c.guild_id = :guild
                """,
                Object[].class)
            .setParameter("guild", guildId)
            .getResultList();
    SortedMap<String, JsonNode> values = new TreeMap<>();
    rows.stream()
        .filter(row -> row[1] != null)
        .forEach(row -> values.put((String) row[1], parse((String) row[2])));
    long version = rows.isEmpty() ? 0 : ((Number) rows.getFirst()[0]).longValue();
    return new Stored(version, values);
  }

  /** As {@link #read}; nobody else can change them until the transaction ends. */
  Stored lock(EntityManager entities, String guildId) {
    entities
        .createNativeQuery(
            "insert into guild_configuration (guild_id, version) values (:guild, 0)"
                + " on conflict (guild_id) do nothing")
        .setParameter("guild", guildId)
        .executeUpdate();
    entities
        .createNativeQuery(
            "select version from guild_configuration where guild_id = :guild for update")
        .setParameter("guild", guildId)
        .getSingleResult();
    return read(entities, guildId);
  }

  /**
   * Replaces what was locked before.
   *
   * @param version the new one
   */
  void replace(
      EntityManager entities,
      String guildId,
      long version,
      Map<String, JsonNode> before,
      Map<String, JsonNode> after) {
    for (String key : before.keySet()) {
      if (!after.containsKey(key)) {
        entities
            .createNativeQuery(
                "delete from guild_configuration_override where guild_id = :guild and key = :key")
            .setParameter("guild", guildId)
            .setParameter("key", key)
            .executeUpdate();
      }
    }
    after.forEach(
        (key, value) -> {
          if (!Objects.equals(before.get(key), value)) {
            entities
                .createNativeQuery(
                    """
                    insert into guild_configuration_override (guild_id, key, value)
                    values (:guild, :key, cast(:value as jsonb))
                    on conflict (guild_id, key) do update set value = excluded.value
                    """)
                .setParameter("guild", guildId)
                .setParameter("key", key)
                .setParameter("value", value.toString())
                .executeUpdate();
          }
        });
    entities
        .createNativeQuery(
            "update guild_configuration set version = :version where guild_id = :guild")
        .setParameter("version", version)
        .setParameter("guild", guildId)
        .executeUpdate();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave invalid JSON", e);
    }
  }
}
