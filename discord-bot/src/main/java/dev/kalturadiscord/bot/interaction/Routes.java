package dev.kalturadiscord.bot.interaction;

import java.util.List;

/**
 * All that people can use, by how Discord delivers it.
 *
 * @param commands in the order in which Discord gets them
 * @param components buttons and select menus
 * @param openings buttons and select menus that may open a form
 * @param modals forms
 */
public record Routes(
    List<SlashCommand> commands,
    List<ComponentAction> components,
    List<OpeningAction> openings,
    List<ModalAction> modals) {}
