package dev.kalturadiscord.bot.interaction;

/**
 * What buttons with one kind of custom id do.
 *
 * @param action the {@link CustomId#action()} of these buttons
 * @param ack how a click is acknowledged
 * @param feature what a click does; the custom id's argument is the invocation's
 */
public record ButtonAction(String action, Ack ack, Feature feature) {}
