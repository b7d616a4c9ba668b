package dev.kalturadiscord.bot.interaction;

/**
 * What buttons and select menus do that may open a form.
 *
 * @param action the {@link CustomId#action()} of them
 * @param opening finds the first response
 */
public record OpeningAction(String action, Opening opening) {}
