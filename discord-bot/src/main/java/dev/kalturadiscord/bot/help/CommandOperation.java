package dev.kalturadiscord.bot.help;

import java.util.Optional;
import java.util.stream.Stream;

/** Which operation of the API a command stands and falls with. */
enum CommandOperation {
  START("kaltura-start", "createMeeting"),
  JOIN("kaltura-join", "joinMeeting"),
  LIST("kaltura-list", "listMeetings"),
  END("kaltura-end", "endMeeting", true),
  RESCHEDULE("kaltura-reschedule", "changeMeeting", true),
  RECORDINGS("kaltura-recordings", "listRecordings"),
  VIDEO_SEARCH("kaltura-video-search", "searchVideos"),
  CONFIG_VIEW("kaltura-config-view", "getConfiguration"),
  CONFIG_UPDATE("kaltura-config-update", "changeConfiguration"),
  CONFIG_RESET("kaltura-config-reset", "resetConfiguration"),
  HELP("kaltura-help", "getPermissions");

  private final String command;
  private final String operationId;
  private final boolean ofHosts;

  CommandOperation(String command, String operationId) {
    this(command, operationId, false);
  }

  CommandOperation(String command, String operationId, boolean ofHosts) {
    this.command = command;
    this.operationId = operationId;
    this.ofHosts = ofHosts;
  }

  /** Empty when it is not known; then nothing can be said about who may. */
  static Optional<CommandOperation> of(String command) {
    return Stream.of(values()).filter(known -> known.command.equals(command)).findFirst();
  }

  /** In the contract. */
  String operationId() {
    return operationId;
  }

  /** Whether viewers may do it to meetings of their own only. */
  boolean isOfHosts() {
    return ofHosts;
  }
}
