/** Starts the page: reads the simulated Discord, follows its events and wires the parts. */

import { commandEntry } from './command-entry.js';
import { slashCommands } from './commands.js';
import { connection } from './connection.js';
import { dismissMessage, readCommands, readMessages, readState } from './control.js';
import { drawer } from './drawer.js';
import { interactions } from './interactions.js';
import { followEvents } from './live-updates.js';
import { openModalDialog } from './modal-dialog.js';
import { people } from './people.js';
import { existingPlace, keepInAddress, placeInAddress } from './place.js';
import { rails } from './rails.js';
import { channelOf, createStore, guildOf, namesOf } from './store.js';
import { timeline } from './timeline.js';
import { keepRelativeTimesFresh } from './timestamps.js';

const part = (id) => document.getElementById(id);
const store = createStore();
const flow = interactions(store, { openModal, reload: readChannel });
const entry = commandEntry(store, part('entry'), flow.runCommand);
const lastPlaces = new Map();
let endEvents = () => {};
const listeners = {
  opened() {
    catchUp();
  },
  lost() {
    store.change({ reachable: false });
  },
  message({ channelId, message }) {
    const { channelId: shown, unread } = store.get();
    if (channelId === shown) store.putMessage(message);
    else if (!message.edited_timestamp) store.change({ unread: new Set([...unread, channelId]) });
  },
  messageDeleted({ messageId }) {
    store.removeMessage(messageId);
  },
  interaction: (event) => flow.noticed(event).catch(report),
  commands: loadCommands,
  bot({ connected }) {
    store.change({ bot: { ...store.get().bot, connected } });
  },
};

timeline(store,
  { scroller: part('scroller'), list: part('messages'), newer: part('newer') },
  {
    use: (message, customId, values) => flow.press(message, customId, values).catch(report),
    dismiss,
    dismissAttempt: flow.dismissAttempt,
    begin: entry.begin,
  });
const closeDrawer = drawer({
  page: document.body,
  opener: part('drawer-opener'),
  scrim: part('scrim'),
  rails: part('rails'),
});
rails(store,
  { servers: part('servers'), channels: part('channels'), guildName: part('guild-name') },
  (place) => {
    go(place.channelId ? { ...place, userId: store.get().userId } : returnTo(place.guildId));
    if (place.channelId) closeDrawer();
  });
people(store,
  {
    select: part('person-select'),
    picture: part('person-picture'),
    badge: part('person-standing'),
    panel: part('people'),
  },
  (userId) => go({ ...store.get(), userId }));
connection(store, { status: part('bot-status'), banner: part('banner') });
store.watch(nameThePlace);
window.addEventListener('popstate', () => go(placeInAddress()));
keepRelativeTimesFresh();
begin();

async function begin() {
  try {
    store.change({ ...(await readState()), reachable: true });
    go(placeInAddress());
  } catch {
    store.change({ reachable: false });
    setTimeout(begin, 1500);
  }
}

/** A server is entered where it was left; the person stays if they are a member there too. */
function returnTo(guildId) {
  const { guilds, userId } = store.get();
  const { members } = guilds.find((guild) => guild.id === guildId);
  const left = lastPlaces.get(guildId);
  const stays = members.some((member) => member.userId === userId);
  return { guildId, channelId: left?.channelId, userId: stays ? userId : left?.userId };
}

/** Moves to a server, channel and person; reads what is new there. */
function go(wish) {
  const before = store.get();
  const place = existingPlace(before, wish);
  keepInAddress(place);
  lastPlaces.set(place.guildId, place);
  const elsewhere = place.channelId !== before.channelId || place.userId !== before.userId;
  if (!elsewhere) return;
  const unread = new Set(before.unread);
  unread.delete(place.channelId);
  store.change({ ...place, unread, messages: [] });
  if (place.guildId !== before.guildId) {
    store.change({ commands: [] });
    loadCommands();
  }
  if (place.userId === before.userId) {
    readChannel();
    return;
  }
  endEvents();
  endEvents = followEvents(place.userId, listeners);
  readChannel();
}

async function readChannel() {
  const { channelId, userId } = store.get();
  try {
    const read = await readMessages(channelId, userId);
    const now = store.get();
    if (now.channelId === channelId && now.userId === userId) store.change({ messages: read });
  } catch (refusal) {
    report(refusal);
  }
}

async function loadCommands() {
  const { guildId } = store.get();
  try {
    const commands = slashCommands(await readCommands(guildId));
    if (store.get().guildId === guildId) store.change({ commands });
  } catch (refusal) {
    report(refusal);
  }
}

/** Events may have been missed before the stream opened, so everything shown is read again. */
async function catchUp() {
  try {
    const state = await readState();
    if (!store.get().reachable) entry.complain('');
    store.change({ ...state, reachable: true });
    await Promise.all([readChannel(), loadCommands()]);
  } catch {
    store.change({ reachable: false });
  }
}

async function dismiss(message) {
  const { channelId, userId } = store.get();
  try {
    await dismissMessage(channelId, message.id, userId);
    store.removeMessage(message.id);
  } catch (refusal) {
    report(refusal);
  }
}

function openModal(interactionId, modal) {
  openModalDialog(modal, namesOf(store.get()), (values) =>
    flow.fillIn(interactionId, modal.title, values));
}

function nameThePlace(value) {
  const channel = channelOf(value)?.name ?? '';
  part('channel-name').textContent = channel;
  document.title = channel ? `#${channel} · ${guildOf(value).name}` : 'Playground';
}

function report(refusal) {
  entry.complain(refusal.message);
}
