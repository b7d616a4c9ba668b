package dev.kalturadiscord.server.permission;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import dev.kalturadiscord.server.platform.problem.ProblemException.AllowedRoles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides who may do what, by {@link Operation}, for every door. */
@Singleton
public final class Permissions {

  private final GuildRulesSource rules;

  @Inject
  Permissions(GuildRulesSource rules) {
    this.rules = rules;
  }

  /**
   * Refuses whoever may not do this to anything. Who may do it as a host passes: the host is known
   * only with the meeting, see {@link #checkHost}.
   *
   * @throws ProblemException FORBIDDEN; COMMANDS_DISABLED for everybody where the guild has
   *     switched commands off; COMMAND_NOT_ALLOWED when it leaves this one to others
   */
  void check(Caller caller, Operation operation) {
    Optional<ProblemException> refusal = refusal(caller, operation);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  /** Whether {@link #check} lets this caller pass. */
  boolean allow(Caller caller, Operation operation) {
    return refusal(caller, operation).isEmpty();
  }

  private Optional<ProblemException> refusal(Caller caller, Operation operation) {
    if (!caller.scopes().contains(operation.scope())) {
      return Optional.of(
          forbidden(
              "This token is not good for that; it needs the scope "
                  + operation.scope().text()
                  + "."));
    }
    if (isSwitchedOff(caller, operation)) {
      return Optional.of(
          new ProblemException(
              ProblemCode.COMMANDS_DISABLED,
              "Kaltura commands are disabled for this server; an administrator can enable them with"
                  + " /kaltura-config-update."));
    }
    return switch (caller) {
      case Service service ->
          operation.allows(Standing.SERVICE)
              ? Optional.empty()
              : Optional.of(forbidden("Your role does not allow this."));
      case Member member -> refusal(member, operation);
    };
  }

  private Optional<ProblemException> refusal(Member member, Operation operation) {
    if (!operation.allows(Standing.of(member)) && !operation.allows(Standing.HOST)) {
      ProblemException refusal = forbidden("Your role does not allow this.");
      return Optional.of(
          operation
              .leastRole()
              .map(least -> refusal.allowedTo(allowed(member.guildId(), least)))
              .orElse(refusal));
    }
    String command = operation.command();
    // Whatever a guild leaves to some roles, its administrators always can.
    if (command == null || member.role() == Role.ADMINISTRATOR) {
      return Optional.empty();
    }
    GuildRules here = rules.of(member.guildId());
    return here.leaveCommandTo(member.roleIds(), command)
        ? Optional.empty()
        : here.rolesOf(command)
            .map(
                chosen ->
                    new ProblemException(
                            ProblemCode.COMMAND_NOT_ALLOWED,
                            "This server leaves /"
                                + command
                                + " to certain roles, and you have none of them.")
                        .allowedTo(new AllowedRoles(null, chosen)));
  }

  /**
   * Refuses whoever may not do this to the meeting of this host.
   *
   * @throws ProblemException FORBIDDEN
   */
  public void checkHost(Caller caller, Operation operation, String hostUserId) {
    boolean asHost = caller.id().equals(hostUserId) && operation.allows(Standing.HOST);
    if (!asHost && !operation.allows(Standing.of(caller))) {
      throw tooLittle(
          caller,
          operation.leastRole().orElse(Role.ADMINISTRATOR),
          "Only the host, moderators and administrators may do this to the meeting.");
    }
  }

  /**
   * A refusal that says which role would do.
   *
   * @param least the least role that may
   * @param detail what is refused, for people
   * @return FORBIDDEN
   */
  public ProblemException tooLittle(Caller caller, Role least, String detail) {
    ProblemException refusal = forbidden(detail);
    return caller instanceof Member member
        ? refusal.allowedTo(allowed(member.guildId(), least))
        : refusal;
  }

  private AllowedRoles allowed(String guildId, Role least) {
    return new AllowedRoles(least.text(), rules.of(guildId).rolesThatGive(least));
  }

  /** What a guild switches off is off for its administrators and services, too. */
  private boolean isSwitchedOff(Caller caller, Operation operation) {
    String guildId = caller.guildId();
    return guildId != null && operation.isOfCommands() && !rules.of(guildId).commandsEnabled();
  }

  private static ProblemException forbidden(String detail) {
    return new ProblemException(ProblemCode.FORBIDDEN, detail);
  }
}
