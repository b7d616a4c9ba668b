package dev.kalturadiscord.server.permission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kalturadiscord.server.platform.database.Transactions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** The guilds' rules in the database. A change is in force everywhere within seconds. */
@Singleton
class GuildRulesStore implements GuildRulesSource {

  private static final Duration REMEMBERED = Duration.ofSeconds(5);
  private static final int MOST_GUILDS = 10_000;

  private final Transactions transactions;
  private final LoadingCache<String, GuildRules> remembered;

  @Inject
  GuildRulesStore(Transactions transactions) {
    this.transactions = transactions;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST_GUILDS)
            .expireAfterWrite(REMEMBERED)
            .build(this::load);
  }

  @Override
  public GuildRules of(String guildId) {
    return remembered.get(guildId);
  }

  private GuildRules load(String guildId) {
    return transactions.read(
        entities -> {
          Map<String, Role> roles = new HashMap<>();
          for (Object[] row :
              rows(
                  entities,
                  "select role_id, role from guild_role where guild_id = :guild",
                  guildId)) {
            Role.of((String) row[1]).ifPresent(role -> roles.put((String) row[0], role));
          }
          Map<String, Set<String>> commandRoles = new HashMap<>();
          for (Object[] row :
              rows(
                  entities,
                  "select command, role_id from guild_command_role where guild_id = :guild",
                  guildId)) {
            commandRoles
                .computeIfAbsent((String) row[0], c -> new HashSet<>())
                .add((String) row[1]);
          }
          return new GuildRules(guildId, true, roles, Role.VIEWER, commandRoles);
        });
  }

  private static List<Object[]> rows(EntityManager entities, String query, String guildId) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(query, Object[].class)
        .setParameter("guild", guildId)
        .getResultList();
  }
}
