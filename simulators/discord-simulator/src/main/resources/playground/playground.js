/** Starts the page: reads the simulated Discord, follows its events and wires the parts. */

import { botStatus } from './bot-status.js';
import { readCommands, readRoutes, readState } from './control.js';
import { developerPanel } from './developer-panel.js';
import { followEvents } from './live-updates.js';
import { paneArea } from './pane-area.js';
import { keepInAddress, shownInAddress } from './place.js';
import { createWorld } from './store.js';
import { slashCommands } from './commands.js';
import { themeSwitch } from './theme-switch.js';
import { keepRelativeTimesFresh } from './timestamps.js';
import { toast } from './toast.js';
import { troubleMenu } from './trouble-menu.js';

const TRY_AGAIN_MILLIS = 1500;
const part = (id) => document.getElementById(id);
const world = createWorld();

const panes = paneArea(
  world,
  {
    area: part('panes'),
    template: part('pane-template'),
    adder: part('add-pane'),
    tabs: part('pane-tabs'),
  },
  { changed: placesChanged, report });
const developer = developerPanel(
  { opener: part('developer-opener'), panel: part('developer'), count: part('violation-count') },
  () => keepInAddress(shown(), false));
troubleMenu(
  world,
  { panel: part('trouble'), opener: part('trouble-opener'), count: part('trouble-count') },
  () => panes.active()?.place());
const events = followEvents({
  opened: catchUp,
  lost: () => world.change({ reachable: false }),
  commands: () => loadCommands(Object.keys(world.get().commands)),
  bot: ({ connected }) => world.change({ bot: { ...world.get().bot, connected } }),
  message: (event) => panes.tell('message', event),
  messageDeleted: (event) => panes.tell('messageDeleted', event),
  interaction: (event) => panes.tell('interaction', event),
});
botStatus(world, { status: part('bot-status'), banner: part('banner') });
themeSwitch(part('theme-switch'));
part('skip').addEventListener('click', () => panes.active()?.focusEntry());
window.addEventListener('popstate', () => {
  panes.show(shownInAddress().panes);
  developer.show(shownInAddress().developer);
});
keepRelativeTimesFresh();
begin();

async function begin() {
  try {
    const [state, routes] = await Promise.all([readState(), readRoutes()]);
    world.change({ ...state, routes: new Set(routes), known: true, reachable: true });
  } catch {
    world.change({ reachable: false });
    setTimeout(begin, TRY_AGAIN_MILLIS);
    return;
  }
  const wished = shownInAddress();
  developer.show(wished.developer);
  panes.show(wished.panes);
}

/** @param step whether the Back button is to undo what happened */
function placesChanged(step) {
  keepInAddress(shown(), step);
  const places = panes.places();
  const { commands } = world.get();
  const unread = places.map(({ guildId }) => guildId).filter((id) => id && !(id in commands));
  world.change({ commands: { ...commands, ...Object.fromEntries(unread.map((id) => [id, []])) } });
  loadCommands(unread);
  events.watchAs(places.map(({ userId }) => userId).filter(Boolean));
}

const shown = () => ({ panes: panes.places(), developer: developer.isOpen() });

/** Events may have been missed before the stream opened, so everything shown is read again. */
async function catchUp() {
  try {
    world.change({ ...(await readState()), reachable: true });
    await loadCommands(Object.keys(world.get().commands));
    panes.catchUp();
  } catch {
    world.change({ reachable: false });
  }
}

async function loadCommands(guildIds) {
  for (const guildId of new Set(guildIds)) {
    try {
      const read = slashCommands(await readCommands(guildId));
      world.change({ commands: { ...world.get().commands, [guildId]: read } });
    } catch (refusal) {
      report(refusal);
    }
  }
}

/** While the simulator is away the banner tells, once. */
function report(refusal) {
  if (refusal.status !== 0) toast(refusal.message, 'bad');
}
