/** One pane: a client of its own with a server, a channel and the person who acts there. */

import { commandEntry } from './command-entry.js';
import { deleteMessage, dismissMessage, readMessages } from './control.js';
import { partsOf } from './dom.js';
import { drawers } from './drawers.js';
import { interactions } from './interactions.js';
import { namesOf, personOf } from './members.js';
import { openModalDialog } from './modal-dialog.js';
import { choicesOf } from './picker-choices.js';
import { people } from './people.js';
import { existingPlace } from './place.js';
import { rails } from './rails.js';
import { channelOf, createStore, emptyPane, guildOf, putMessage, removeMessage } from './store.js';
import { timeline } from './timeline.js';

const LINKING = ['id', 'for', 'aria-controls', 'aria-describedby'];

/**
 * @param number makes the ids in the pane its own
 * @param shell {moved(step), used(pane), close(pane), beside(), canOpen(), report(refusal)}
 */
export function createPane(number, template, world, shell) {
  const node = template.content.firstElementChild.cloneNode(true);
  numberIds(node, number);
  const part = partsOf(node);
  const store = createStore({ ...world.get(), ...emptyPane });
  const lastPlaces = new Map();
  const flow = interactions(store, { openModal, reload: readChannel });
  const entry = commandEntry(store, part.entry, flow.runCommand);
  const closeDrawers = drawers(part);
  const report = (refusal) => shell.report(refusal);

  timeline(store, part, {
    use: (message, customId, values) => flow.press(message, customId, values).catch(report),
    dismiss: (message) => dismissMessage(message.channel_id, message.id, place().userId)
      .then(() => removeMessage(store, message.id), report),
    remove: (message) => deleteMessage(message.channel_id, message.id).catch(report),
    dismissAttempt: flow.dismissAttempt,
    begin: entry.begin,
    beside: shell.beside,
    canOpen: shell.canOpen,
  });
  rails(store, part, (wish) => {
    go(wish.channelId ? { ...wish, userId: place().userId } : returnTo(wish.guildId));
    if (wish.channelId) closeDrawers();
  });
  people(store, part, (userId) => {
    go({ ...place(), userId });
    closeDrawers();
  });
  store.watch(nameThePlace);
  const stopWatching = world.watch((value) => {
    store.change({ ...value, commands: value.commands[store.get().guildId] ?? [] });
  });
  part.close.addEventListener('click', () => shell.close(pane));
  node.addEventListener('focusin', () => shell.used(pane));
  node.addEventListener('pointerdown', () => shell.used(pane));

  function place() {
    const { guildId, channelId, userId } = store.get();
    return { guildId, channelId, userId };
  }

  /** A server is entered where it was left; the person stays if they are a member there too. */
  function returnTo(guildId) {
    const { members } = world.get().guilds.find((guild) => guild.id === guildId);
    const left = lastPlaces.get(guildId);
    const stays = members.some((member) => member.userId === place().userId);
    return { guildId, channelId: left?.channelId, userId: stays ? place().userId : left?.userId };
  }

  /** Moves to a server, channel and person, and reads what is there. */
  function go(wish, quietly = false) {
    const before = store.get();
    const next = existingPlace(world.get(), wish);
    lastPlaces.set(next.guildId, next);
    if (next.channelId === before.channelId && next.userId === before.userId) return;
    const unread = new Set(before.unread);
    unread.delete(next.channelId);
    const commands = world.get().commands[next.guildId] ?? [];
    store.change({ ...next, unread, commands, messages: [], read: false });
    readChannel();
    if (!quietly) shell.moved(next.channelId !== before.channelId);
  }

  async function readChannel() {
    const { channelId, userId } = place();
    if (!channelId) return;
    try {
      const messages = await readMessages(channelId, userId);
      const now = place();
      if (now.channelId === channelId && now.userId === userId) {
        store.change({ messages, read: true });
      }
    } catch (refusal) {
      report(refusal);
    }
  }

  const listeners = {
    message({ channelId, message }) {
      const { channelId: shown, unread } = store.get();
      if (channelId === shown) putMessage(store, message);
      else if (!message.edited_timestamp) store.change({ unread: new Set([...unread, channelId]) });
    },
    messageDeleted: ({ messageId }) => removeMessage(store, messageId),
    interaction: (event) => flow.noticed(event).catch(report),
  };

  function openModal(interactionId, modal) {
    const value = store.get();
    openModalDialog(
      modal,
      {
        names: namesOf(value),
        choices: (kind) => choicesOf(kind, value),
        person: personOf(value, value.userId)?.displayName ?? '',
      },
      (values) => flow.fillIn(interactionId, modal.title, values));
  }

  function nameThePlace(value) {
    const channel = channelOf(value)?.name ?? '';
    const guild = guildOf(value)?.name ?? '';
    part.channelName.textContent = channel;
    part.placeGuild.textContent = guild;
    part.entry.querySelector('.command-input').placeholder =
      channel ? `Type / for a command in #${channel}` : 'Type / for a command';
    document.title = channel ? `#${channel} · ${guild}` : 'Playground';
  }

  const pane = {
    node,
    place,
    go,
    focusEntry: entry.focus,
    catchUp: () => {
      go(place(), true);
      readChannel();
    },
    tell(name, event) {
      if (!event.onlyFor || event.onlyFor === place().userId) listeners[name](event);
    },
    end() {
      stopWatching();
      node.remove();
    },
  };
  return pane;
}

function numberIds(root, number) {
  for (const name of LINKING) {
    for (const node of root.querySelectorAll(`[${name}]`)) {
      node.setAttribute(name, `${node.getAttribute(name)}-${number}`);
    }
  }
}
