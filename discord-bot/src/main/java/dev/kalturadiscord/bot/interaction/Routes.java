package dev.kalturadiscord.bot.interaction;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that people can use, by how Discord delivers it.
 *
 * @param commands in the order in which Discord gets them
 * @param components buttons and select menus
 * @param openings buttons and select menus that may open a form
 * @param modals forms
 * @param retired commands that there were
 */
public record Routes(
    List<SlashCommand> commands,
    List<ComponentAction> components,
    List<OpeningAction> openings,
    List<ModalAction> modals,
    RetiredCommands retired) {

  /** With the commands that the product has had. */
  public Routes(
      List<SlashCommand> commands,
      List<ComponentAction> components,
      List<OpeningAction> openings,
      List<ModalAction> modals) {
    this(commands, components, openings, modals, RetiredCommands.ALL);
  }

  /** Every name that an interaction of ours can have. */
  public Set<String> names() {
    return Stream.of(
            commands.stream().map(SlashCommand::name),
            components.stream().map(ComponentAction::action),
            openings.stream().map(OpeningAction::action),
            modals.stream().map(ModalAction::action),
            retired.byName().keySet().stream())
        .flatMap(names -> names)
        .collect(toUnmodifiableSet());
  }
}
