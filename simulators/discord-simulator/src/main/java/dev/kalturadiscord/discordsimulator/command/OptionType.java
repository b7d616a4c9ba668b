package dev.kalturadiscord.discordsimulator.command;

/** The numbers of command option types. */
final class OptionType {
  static final int SUBCOMMAND = 1;
  static final int SUBCOMMAND_GROUP = 2;
  static final int STRING = 3;
  static final int INTEGER = 4;
  static final int BOOLEAN = 5;
  static final int USER = 6;
  static final int CHANNEL = 7;
  static final int ROLE = 8;
  static final int MENTIONABLE = 9;
  static final int NUMBER = 10;
  static final int ATTACHMENT = 11;

  private OptionType() {}

  static boolean takesChoices(int type) {
    return type == STRING || type == INTEGER || type == NUMBER;
  }

  static boolean isSubcommand(int type) {
    return type == SUBCOMMAND || type == SUBCOMMAND_GROUP;
  }
}
