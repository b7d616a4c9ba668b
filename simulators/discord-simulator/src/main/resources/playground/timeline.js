/** The message list: keeps what did not change, so focus, open menus and reading stay put. */

import { element } from './dom.js';
import { attemptItem, gistOf, messageItem } from './message.js';
import { byAge, channelOf, guildOf, nameOf, namesOf, peopleOf, personOf } from './store.js';
import { dayOf } from './timestamps.js';
import { welcome } from './welcome.js';

const SAME_TALK_MILLIS = 7 * 60_000;
const NEAR_END_PIXELS = 120;
const USER = 5;
const ROLE = 6;
const CHANNEL = 8;

/**
 * @param actions {use(message, customId, values), dismiss(message), dismissAttempt(attempt),
 *     begin(commandName)}
 */
export function timeline(store, { scroller, list, newer }, actions) {
  let kept = new Map();
  let shownPlace = '';
  let shownSent = 0;
  let atEnd = true;
  newer.addEventListener('click', toEnd);
  scroller.addEventListener('scroll', () => {
    atEnd = nearEnd();
    if (atEnd) newer.hidden = true;
  });
  // The entry grows with a command's options; who reads the newest message keeps seeing it.
  new ResizeObserver(() => atEnd && toEnd()).observe(scroller);

  store.watch((value) => {
    const place = `${value.channelId}/${value.userId}`;
    const sent = value.attempts.filter(({ kind }) => kind !== 'component').length;
    const follow = atEnd || place !== shownPlace || sent > shownSent;
    const before = list.lastElementChild;
    const next = new Map();
    for (const { key, signature, build } of entries(value, actions)) {
      const known = kept.get(key);
      next.set(key, known?.signature === signature ? known : { signature, node: build() });
    }
    const restoreFocus = focusKeeper(list);
    arrange([...next.values()].map((entry) => entry.node));
    restoreFocus();
    kept = next;
    shownPlace = place;
    shownSent = sent;
    if (follow) toEnd();
    else if (before !== list.lastElementChild) newer.hidden = false;
  });

  /** Moves only what is out of order: a node that is moved would lose the focus inside it. */
  function arrange(nodes) {
    const wanted = new Set(nodes);
    for (const node of [...list.children]) if (!wanted.has(node)) node.remove();
    nodes.forEach((node, at) => {
      if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
    });
  }

  function nearEnd() {
    return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PIXELS;
  }

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    newer.hidden = true;
  }
}

/** A message that changes is built anew; the button the reader was on gets the focus again. */
function focusKeeper(list) {
  const focused = document.activeElement;
  const { customId } = focused?.dataset ?? {};
  const { messageId } = focused?.closest('.message')?.dataset ?? {};
  return () => {
    if (!customId || !messageId || list.contains(focused)) return;
    const inMessage = `[data-message-id="${CSS.escape(messageId)}"]`;
    list.querySelector(`${inMessage} [data-custom-id="${CSS.escape(customId)}"]`)?.focus();
  };
}

/** What the list shows, oldest first: {key, signature, build}; same signature, same look. */
function entries(value, actions) {
  const channel = channelOf(value);
  if (!channel) return [];
  const common = viewOf(value, actions);
  const result = [{
    key: 'welcome',
    signature: JSON.stringify([channel, value.commands.map((command) => command.name)]),
    build: () => welcome(channel, guildOf(value), value.commands, actions.begin),
  }];
  let before = null;
  const alone = value.attempts.filter((attempt) => standsAlone(attempt, value));
  for (const item of [...value.messages, ...alone].sort(byAge)) {
    if (alone.includes(item)) {
      result.push(attemptEntry(item, value, common));
      continue;
    }
    const day = dayOf(item.timestamp);
    if (!before || dayOf(before.timestamp) !== day) {
      result.push({ key: day, signature: day, build: () => dayLine(day) });
    }
    result.push(messageEntry(item, before, value, common));
    before = item;
  }
  return result;
}

function attemptEntry(attempt, value, common) {
  const person = personOf(value, attempt.userId)?.displayName ?? '';
  return {
    key: `attempt-${attempt.id}`,
    signature: attempt.state,
    build: () => attemptItem(attempt, { ...common, bot: value.bot, person }),
  };
}

function messageEntry(message, before, value, common) {
  const follows = isSameTalk(before, message);
  const attempts = value.attempts.filter(
    (each) => each.messageId === message.id && each.userId === value.userId);
  const originalId =
    message.message_reference?.message_id ?? message.interaction_metadata?.interacted_message_id;
  const original = value.messages.find(({ id }) => id === originalId);
  return {
    key: message.id,
    signature: JSON.stringify(
      [message, follows, attempts, value.guildId, original && gistOf(original)]),
    build: () => messageItem(message, { ...common, follows, attempts, original }),
  };
}

function viewOf(value, actions) {
  return {
    ...actions,
    names: namesOf(value),
    nameOf: (user) => nameOf(value, user),
    choices: (kind) => choicesOf(kind, value),
  };
}

function choicesOf(kind, value) {
  const guild = guildOf(value);
  const people = peopleOf(value).map(({ person }) => (
    { value: person.id, label: person.displayName, description: `@${person.username}` }));
  const roles = guild.roles.map((role) => ({ value: role.id, label: role.name }));
  if (kind === USER) return people;
  if (kind === ROLE) return roles;
  if (kind === CHANNEL) {
    return guild.channels.map(({ id, name }) => ({ value: id, label: `#${name}` }));
  }
  return [...people, ...roles];
}

/** A command's stand-in ends with the first message that answers it. */
function standsAlone(attempt, value) {
  return attempt.kind !== 'component'
    && attempt.channelId === value.channelId
    && attempt.userId === value.userId
    && !value.messages.some((message) => message.interaction_metadata?.id === attempt.id);
}

function isSameTalk(before, message) {
  return Boolean(before)
    && before.author.id === message.author.id
    && !message.interaction_metadata
    && Boolean(before.ephemeral) === Boolean(message.ephemeral)
    && dayOf(before.timestamp) === dayOf(message.timestamp)
    && new Date(message.timestamp) - new Date(before.timestamp) < SAME_TALK_MILLIS;
}

function dayLine(day) {
  return element('li', { class: 'day' }, element('span', {}, day));
}
