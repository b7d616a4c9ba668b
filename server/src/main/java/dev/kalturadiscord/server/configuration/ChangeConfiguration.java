package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.audit.Actor;
import dev.kalturadiscord.server.audit.AuditLog;
import dev.kalturadiscord.server.audit.AuditTrail;
import dev.kalturadiscord.server.audit.Deed;
import dev.kalturadiscord.server.audit.Outcome;
import dev.kalturadiscord.server.permission.Caller;
import dev.kalturadiscord.server.permission.Operation;
import dev.kalturadiscord.server.platform.database.Announcements;
import dev.kalturadiscord.server.platform.database.Transactions;
import dev.kalturadiscord.server.platform.http.IfMatch;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Changes configurations. A change, its place in the history, its event in the audit log and its
 * announcement to other servers happen together or not at all; of two at once, the second finds
 * that its precondition does not hold any more.
 */
@Singleton
final class ChangeConfiguration {

  /** As many as a guild can have roles. */
  private static final int MOST_MAPPINGS = 250;

  private final Transactions transactions;
  private final Overrides overrides;
  private final ConfigurationAssembly assembly;
  private final ConfigurationHistory history;
  private final GuildConfigurations configurations;
  private final References references;
  private final AuditLog audit;
  private final Announcements announcements;
  private final Clock clock;

  @Inject
  ChangeConfiguration(
      Transactions transactions,
      Overrides overrides,
      ConfigurationAssembly assembly,
      ConfigurationHistory history,
      GuildConfigurations configurations,
      References references,
      AuditLog audit,
      Announcements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.overrides = overrides;
    this.assembly = assembly;
    this.history = history;
    this.configurations = configurations;
    this.references = references;
    this.audit = audit;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Who changes what, and as what it is recorded.
   *
   * @param unlessChanged holds for the configuration that the caller has seen
   */
  record Wish(
      Caller caller, String guildId, Operation operation, ChangeKind kind, IfMatch unlessChanged) {}

  /**
   * Does what a patch says.
   *
   * @return what is in force afterwards; the same as before when the patch changes nothing
   * @throws ProblemException INVALID_FIELD for roles and channels that the guild does not have,
   *     PRECONDITION_FAILED when it was changed since the caller saw it
   */
  ConfigurationState patch(Wish wish, ConfigurationPatch patch) {
    references.check(wish.guildId(), patch);
    return change(wish, (entities, stored) -> patched(wish.guildId(), patch, stored));
  }

  /**
   * Gives every key of the last change back the value it had before.
   *
   * @throws ProblemException CONFLICT when there is nothing to undo or a value cannot be any more,
   *     PRECONDITION_FAILED as with {@link #patch}
   */
  ConfigurationState undo(Wish wish) {
    return change(
        wish,
        (entities, stored) -> {
          ConfigurationChange last =
              history
                  .last(entities, wish.guildId())
                  .orElseThrow(() -> conflict("Nothing was changed that could be undone."));
          return undone(wish.guildId(), last.changes(), stored);
        });
  }

  private ConfigurationState change(
      Wish wish,
      BiFunction<EntityManager, SortedMap<String, JsonNode>, SortedMap<String, JsonNode>> step) {
    ConfigurationState changed =
        transactions.call(
            entities -> {
              Overrides.Stored stored = overrides.lock(entities, wish.guildId());
              ConfigurationState before =
                  assembly.assemble(wish.guildId(), stored.version(), stored.values());
              if (!wish.unlessChanged().matches(before.etag())) {
                throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "The configuration has changed since you read it; read it again and repeat the"
                        + " change.");
              }
              SortedMap<String, JsonNode> after = step.apply(entities, stored.values());
              List<ChangedKey> changes = ChangedKey.between(stored.values(), after);
              if (changes.isEmpty()) {
                return before;
              }
              write(entities, wish, stored, after, changes);
              return assembly.assemble(wish.guildId(), stored.version() + 1, after);
            });
    configurations.forget(wish.guildId());
    return changed;
  }

  private void write(
      EntityManager entities,
      Wish wish,
      Overrides.Stored stored,
      SortedMap<String, JsonNode> after,
      List<ChangedKey> changes) {
    long version = stored.version() + 1;
    overrides.replace(entities, wish.guildId(), version, stored.values(), after);
    Actor actor = Actor.of(wish.caller());
    ConfigurationChange change =
        new ConfigurationChange(
            wish.guildId(), version, clock.instant(), wish.kind(), actor, changes);
    entities.persist(change);
    audit.record(
        entities, new Deed(actor, wish.operation().id(), change.id(), Outcome.SUCCEEDED, null));
    AuditTrail.leaveOutSuccess();
    announcements.announce(entities, ConfigurationAnnouncements.CHANNEL, wish.guildId());
  }

  private SortedMap<String, JsonNode> patched(
      String guildId, ConfigurationPatch patch, SortedMap<String, JsonNode> stored) {
    SortedMap<String, JsonNode> after = new TreeMap<>(stored);
    after.keySet().removeIf(patch::resets);
    after.putAll(patch.values());
    long mappings = after.keySet().stream().filter(k -> Catalogue.ofMany(k).isPresent()).count();
    if (mappings > MOST_MAPPINGS) {
      throw ProblemException.invalidFields(
          List.of(
              ConfigurationPatch.problem(
                  "roles.mapping",
                  new Flaw("too_many", "must be at most " + MOST_MAPPINGS + " roles."))));
    }
    return assembly.differences(guildId, after);
  }

  private SortedMap<String, JsonNode> undone(
      String guildId, List<ChangedKey> changes, SortedMap<String, JsonNode> stored) {
    SortedMap<String, JsonNode> after = new TreeMap<>(stored);
    List<String> impossible = new ArrayList<>();
    for (ChangedKey change : changes) {
      JsonNode before = change.before();
      if (before == null) {
        after.remove(change.key());
      } else if (isGood(change.key(), before)) {
        after.put(change.key(), before);
      } else {
        impossible.add(change.key());
      }
    }
    if (!impossible.isEmpty()) {
      throw conflict(
          "The last change cannot be undone: the value before it is not allowed any more for "
              + String.join(", ", impossible)
              + ".");
    }
    return assembly.differences(guildId, after);
  }

  private static boolean isGood(String key, JsonNode value) {
    return Catalogue.find(key).filter(form -> form.form().flaw(value).isEmpty()).isPresent();
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(ProblemCode.CONFLICT, detail);
  }
}
