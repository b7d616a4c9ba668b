package dev.kalturadiscord.bot.interaction;

/**
 * What buttons and select menus with one kind of custom id do.
 *
 * @param action the {@link CustomId#action()} of them
 * @param ack how a click or choice is acknowledged
 * @param feature what it does; the custom id's argument and the chosen values are the invocation's
 */
public record ComponentAction(String action, Ack ack, Feature feature) {}
