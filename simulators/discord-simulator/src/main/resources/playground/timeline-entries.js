/** What the message list shows: for each entry a key, what its look depends on, and how to build it. */

import { attemptItem } from './attempt.js';
import { element } from './dom.js';
import { nameOf, namesOf, personOf, pings, rolesOf } from './members.js';
import { messageItem } from './message.js';
import { gistOf } from './origin.js';
import { choicesOf } from './picker-choices.js';
import { byAge, channelOf, guildOf } from './store.js';
import { dayOf } from './timestamps.js';
import { welcome } from './welcome.js';

const SAME_TALK_MILLIS = 7 * 60_000;
const DELETING = 'DELETE /channels/{channelId}/messages/{messageId}';

/** @returns oldest first: {key, signature, build}; same signature, same look */
export function timelineEntries(value, actions) {
  const channel = channelOf(value);
  if (!channel || !value.read) return [];
  const common = viewOf(value, actions);
  const result = [welcomeEntry(channel, value, actions)];
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

function welcomeEntry(channel, value, actions) {
  const names = value.commands.map((command) => command.name);
  const { bot } = value;
  return {
    key: 'welcome',
    signature: JSON.stringify([channel, names, bot.connected, actions.canOpen()]),
    build: () => welcome(
      { channel, guild: guildOf(value), commands: value.commands, bot }, actions),
  };
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
  const pinged = pings(value, message);
  return {
    key: message.id,
    signature: JSON.stringify([message, follows, pinged, attempts, value.guildId,
      original && gistOf(original), Boolean(common.remove)]),
    build: () => messageItem(message, { ...common, follows, pinged, attempts, original }),
  };
}

function viewOf(value, actions) {
  return {
    ...actions,
    remove: value.routes.has(DELETING) ? actions.remove : null,
    names: namesOf(value),
    nameOf: (user) => nameOf(value, user),
    rolesOf: (user) => rolesOf(value, user.id),
    choices: (kind) => choicesOf(kind, value),
  };
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
    && !message.message_reference
    && Boolean(before.ephemeral) === Boolean(message.ephemeral)
    && dayOf(before.timestamp) === dayOf(message.timestamp)
    && new Date(message.timestamp) - new Date(before.timestamp) < SAME_TALK_MILLIS;
}

function dayLine(day) {
  return element('li', { class: 'day' }, element('span', {}, day));
}
