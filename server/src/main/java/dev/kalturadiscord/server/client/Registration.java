package dev.kalturadiscord.server.client;

import dev.kalturadiscord.server.permission.Scope;
import dev.kalturadiscord.server.platform.problem.ProblemException.FieldProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client is to be.
 *
 * @param id of {@link ApiClient#isId} form
 * @param name for people
 * @param guildId the only guild it can act in; null for one that belongs to none
 * @param isPublic whether it runs where no secret can be kept
 * @param redirectUris where logins may lead
 */
public record Registration(
    String id,
    String name,
    @Nullable String guildId,
    Set<Scope> scopes,
    boolean isPublic,
    List<String> redirectUris) {

  private static final int LONGEST_NAME = 80;

  public Registration {
    name = name.strip();
    scopes = Set.copyOf(scopes);
    redirectUris = redirectUris.stream().distinct().toList();
  }

  /** What is not allowed, by the names of the contract's fields; empty when all is well. */
  public List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    checkName(problems);
    if (guildId != null && !guildId.matches("[0-9]{1,20}")) {
      problems.add(new FieldProblem("/guildId", "must be the id of a Discord server, a number."));
    }
    checkScopes(problems);
    for (int i = 0; i < redirectUris.size(); i++) {
      String pointer = "/redirectUris/" + i;
      RedirectUris.problem(redirectUris.get(i))
          .ifPresent(detail -> problems.add(new FieldProblem(pointer, detail)));
    }
    if (isPublic && redirectUris.isEmpty()) {
      problems.add(
          new FieldProblem(
              "/redirectUris",
              "must hold an address: all that a public client can do is to log people in."));
    }
    return problems;
  }

  private void checkName(List<FieldProblem> problems) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(
          new FieldProblem("/name", "must have 1 to " + LONGEST_NAME + " characters, not blank."));
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      problems.add(
          new FieldProblem("/name", "must not contain line breaks or control characters."));
    }
  }

  private void checkScopes(List<FieldProblem> problems) {
    if (scopes.isEmpty()) {
      problems.add(new FieldProblem("/scopes", "must hold a scope."));
    }
    if (guildId != null && scopes.contains(Scope.TOKENS_VALIDATE)) {
      problems.add(
          new FieldProblem(
              "/scopes",
              "must not hold tokens:validate: it shows tokens of all guilds, and this client"
                  + " belongs to one."));
    }
    Set<Scope> notOfMembers = without(Scope.OF_MEMBERS);
    if (isPublic && !notOfMembers.isEmpty()) {
      problems.add(
          new FieldProblem(
              "/scopes",
              "must not hold %s: those need a secret, and a public client has none; it can have %s."
                  .formatted(Scope.join(notOfMembers), Scope.join(Scope.OF_MEMBERS))));
    }
  }

  /** Its scopes that are none of these. */
  Set<Scope> without(Set<Scope> others) {
    Set<Scope> rest = EnumSet.noneOf(Scope.class);
    rest.addAll(scopes);
    rest.removeAll(others);
    return rest;
  }
}
