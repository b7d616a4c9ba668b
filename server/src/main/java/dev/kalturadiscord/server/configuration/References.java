package dev.kalturadiscord.server.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kalturadiscord.server.discord.DiscordException;
import dev.kalturadiscord.server.discord.GuildDirectory;
import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that roles and channels which somebody chooses are there, by asking Discord. */
@Singleton
final class References {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final GuildDirectory directory;

  @Inject
  References(GuildDirectory directory) {
    this.directory = directory;
  }

  /**
   * Checks all that a patch names. Not to be called inside of a transaction.
   *
   * @throws ProblemException INVALID_FIELD naming every key with a role or channel that the guild
   *     does not have; UNAVAILABLE when Discord does not tell
   */
  void check(String guildId, ConfigurationPatch patch) {
    List<FieldProblem> problems = new ArrayList<>();
    try {
      for (Map.Entry<String, JsonNode> entry : patch.values().entrySet()) {
        flaw(guildId, entry.getKey(), entry.getValue())
            .ifPresent(flaw -> problems.add(ConfigurationPatch.problem(entry.getKey(), flaw)));
      }
    } catch (DiscordException e) {
      throw new ProblemException(
          ProblemCode.UNAVAILABLE,
          "Discord does not tell at the moment which roles and channels there are; try again.",
          SOON,
          e);
    }
    if (!problems.isEmpty()) {
      throw ProblemException.invalidFields(problems);
    }
  }

  private Optional<Flaw> flaw(String guildId, String key, JsonNode value) {
    KeyForm form = Catalogue.find(key).orElseThrow();
    return switch (form.form()) {
      case ValueForm.RoleIds ids -> unknownRoles(guildId, value);
      case ValueForm.ChannelId id -> channelFlaw(guildId, value.textValue());
      case ValueForm other when Catalogue.ofMany(key).isPresent() ->
          mappedRoleFlaw(guildId, key.substring(key.lastIndexOf('.') + 1));
      case ValueForm other -> Optional.empty();
    };
  }

  private Optional<Flaw> unknownRoles(String guildId, JsonNode ids) {
    List<String> unknown =
        ValueForm.elements(ids)
            .map(JsonNode::textValue)
            .filter(id -> !directory.hasRole(guildId, id))
            .toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Flaw(
                "unknown_role",
                "names roles that the server does not have: " + String.join(", ", unknown) + "."));
  }

  private Optional<Flaw> mappedRoleFlaw(String guildId, String roleId) {
    if (roleId.equals(guildId)) {
      return Optional.of(
          new Flaw(
              "everyone_not_allowed",
              "is the role that everybody has; use roles.default for all members."));
    }
    return directory.hasRole(guildId, roleId)
        ? Optional.empty()
        : Optional.of(
            new Flaw(
                "unknown_role", "names a role that the server does not have: " + roleId + "."));
  }

  private Optional<Flaw> channelFlaw(String guildId, String channelId) {
    return directory
        .channel(guildId, channelId)
        .map(
            kind ->
                kind.isText()
                    ? Optional.<Flaw>empty()
                    : Optional.of(
                        new Flaw(
                            "not_a_text_channel",
                            "must be a text or announcement channel; this one is neither.")))
        .orElseGet(
            () ->
                Optional.of(
                    new Flaw(
                        "unknown_channel",
                        "names a channel that the server does not have, or that the bot cannot see: "
                            + channelId
                            + ".")));
  }
}
