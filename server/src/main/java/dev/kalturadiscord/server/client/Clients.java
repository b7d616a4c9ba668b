package dev.kalturadiscord.server.client;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.kalturadiscord.server.client.KnownClient.SecretState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clients in the database, disabled ones too. */
final class Clients {

  /** Later than any client there will be. */
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private Clients() {}

  /** Callers send any text as an id; PostgreSQL fails on some, so only ids get there. */
  static Optional<ApiClient> find(EntityManager entities, String id) {
    return find(entities, id, LockModeType.NONE);
  }

  /** As {@link #find}, locked until the transaction ends. */
  static Optional<ApiClient> lock(EntityManager entities, String id) {
    return find(entities, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private static Optional<ApiClient> find(EntityManager entities, String id, LockModeType lock) {
    return Optional.of(id)
        .filter(ApiClient::isId)
        .map(known -> entities.find(ApiClient.class, known, lock));
  }

  /**
   * Clients, newest first.
   *
   * @param guildId only that guild's; all when null
   * @param before only those after this one in the order; all when null
   */
  static List<ApiClient> page(
      EntityManager entities, @Nullable String guildId, @Nullable ApiClient before, int limit) {
    return entities
        .createQuery(
            """
            select c from ApiClient c
            where (:guild is null or c.guildId = :guild)
              and (c.createdAt < :createdAt or (c.createdAt = :createdAt and c.id < :id))
            order by c.createdAt desc, c.id desc
            """,
            ApiClient.class)
        .setParameter("guild", guildId)
        .setParameter("createdAt", before == null ? END : before.createdAt())
        .setParameter("id", before == null ? "" : before.id())
        .setMaxResults(limit)
        .getResultList();
  }

  /** All secrets of a client that somebody could use now or later, oldest first. */
  static List<ClientSecret> goodSecrets(EntityManager entities, List<String> ids, Instant now) {
    return entities
        .createQuery(
            """
            select s from ClientSecret s
            where s.clientId in :ids and (s.expiresAt is null or s.expiresAt > :now)
            order by s.createdAt
            """,
            ClientSecret.class)
        .setParameter("ids", ids)
        .setParameter("now", now)
        .getResultList();
  }

  /** The same clients with the states of their secrets. */
  static List<KnownClient> describe(EntityManager entities, List<ApiClient> clients, Instant now) {
    Map<String, List<SecretState>> secrets =
        goodSecrets(entities, clients.stream().map(ApiClient::id).toList(), now).stream()
            .collect(
                groupingBy(
                    ClientSecret::clientId,
                    mapping(s -> new SecretState(s.createdAt(), s.expiresAt()), toList())));
    return clients.stream()
        .map(client -> new KnownClient(client, secrets.getOrDefault(client.id(), List.of())))
        .toList();
  }
}
