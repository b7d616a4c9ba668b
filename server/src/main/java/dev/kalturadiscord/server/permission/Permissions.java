package dev.kalturadiscord.server.permission;

import dev.kalturadiscord.server.platform.problem.ProblemCode;
import dev.kalturadiscord.server.platform.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

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
    if (!caller.scopes().contains(operation.scope())) {
      throw refusal(
          "This token is not good for that; it needs the scope " + operation.scope().text());
    }
    checkCommandsEnabled(caller, operation);
    if (!operation.allows(Standing.of(caller))
        && !(caller instanceof Member && operation.allows(Standing.HOST))) {
      throw refusal("Your role does not allow this");
    }
    if (caller instanceof Member member) {
      checkCommand(member, operation);
    }
  }

  /**
   * Refuses whoever may not do this to the meeting of this host.
   *
   * @throws ProblemException FORBIDDEN
   */
  public void checkHost(Caller caller, Operation operation, String hostUserId) {
    boolean asHost = caller.id().equals(hostUserId) && operation.allows(Standing.HOST);
    if (!asHost && !operation.allows(Standing.of(caller))) {
      throw refusal("Only the host, moderators and administrators may do this to the meeting");
    }
  }

  /** What a guild switches off is off for its administrators and services, too. */
  private void checkCommandsEnabled(Caller caller, Operation operation) {
    String guildId = caller.guildId();
    if (guildId != null && operation.isOfCommands() && !rules.of(guildId).commandsEnabled()) {
      throw new ProblemException(
          ProblemCode.COMMANDS_DISABLED,
          "Kaltura commands are disabled for this server; an administrator can enable them with"
              + " /kaltura-config-update.");
    }
  }

  /** A guild may leave a command to some roles; its administrators always can. */
  private void checkCommand(Member member, Operation operation) {
    String command = operation.command();
    if (command == null || member.role() == Role.ADMINISTRATOR) {
      return;
    }
    if (!rules.of(member.guildId()).leaveCommandTo(member.roleIds(), command)) {
      throw new ProblemException(
          ProblemCode.COMMAND_NOT_ALLOWED,
          "This server leaves /" + command + " to certain roles, and you have none of them.");
    }
  }

  private static ProblemException refusal(String sentence) {
    return new ProblemException(ProblemCode.FORBIDDEN, sentence + ".");
  }
}
