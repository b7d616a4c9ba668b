package dev.kalturadiscord.bot.interaction;

/**
 * What forms with one kind of custom id do when they are sent.
 *
 * @param action the {@link CustomId#action()} of these forms
 * @param ack how it is acknowledged; {@link Ack#EDIT} is the message whose button opened the form
 * @param feature what it does; texts are the invocation's options, by the custom ids of the inputs,
 *     and what was chosen in select menus is its values
 */
public record ModalAction(String action, Ack ack, Feature feature) {}
