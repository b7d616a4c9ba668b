/** The commands of the bot as one enters them: each subcommand is a line of its own. */

const SLASH = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/** @param registered as Discord describes them; those of context menus are left out */
export function slashCommands(registered) {
  return registered.filter(({ type = SLASH }) => type === SLASH).flatMap(entered);
}

/** A command with subcommands cannot be used itself; its name comes first in theirs. */
function entered(command) {
  const inner = (command.options ?? []).filter(
    ({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  if (inner.length === 0) return [command];
  return inner.flatMap((each) => entered({ ...each, name: `${command.name} ${each.name}` }));
}
