package dev.kalturadiscord.bot.interaction;

/**
 * A value that can be chosen for an option of a command.
 *
 * @param name what people see; cut to the 100 characters that Discord allows
 * @param value what is entered then; left out when it has more than 100 characters
 */
public record Suggestion(String name, String value) {}
