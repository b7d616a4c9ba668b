/** One message of the channel. */

import { componentNodes } from './components.js';
import { avatar, element, icon } from './dom.js';
import { embedCard } from './embed.js';
import { attachments } from './attachments.js';
import { markdown } from './markdown.js';
import { INTERACTION_FAILED, ephemeralMark, failure, thinking } from './message-marks.js';
import { originLine } from './origin.js';
import { colorBy } from './people.js';
import { sentTime } from './timestamps.js';

/**
 * @param message Discord's message object with `ephemeral` and `loading`
 * @param view {follows, pinged, attempts, original, names, nameOf(user), rolesOf(user), choices, use,
 *     dismiss, remove, dismissAttempt}; `follows` when the same author wrote just before, `pinged`
 *     when it is for the person who looks, `original` the message this one belongs to, `remove` null
 *     when the simulator has no way to delete a message
 */
export function messageItem(message, view) {
  const { follows, attempts } = view;
  const author = view.nameOf(message.author);
  const failed = attempts.find((attempt) => attempt.state === 'failed');
  const surroundings = {
    names: view.names,
    choices: view.choices,
    busy: (customId) =>
      attempts.some((each) => each.customId === customId && each.state !== 'failed'),
    use: (customId, values) => view.use(message, customId, values),
  };
  const name = element('span', { class: 'author', dir: 'auto' }, author);
  colorBy(name, view.rolesOf(message.author));
  return element('li', {
    class: ['message', follows && 'follows', message.ephemeral && 'ephemeral',
      view.pinged && 'pinged'].filter(Boolean).join(' '),
    data: { testid: 'message', messageId: message.id },
  },
  originLine(message, view),
  avatar(author, message.author.id, message.author.bot ? 'bot' : 'person'),
  element('div', { class: 'message-body' },
    element('div', { class: 'message-head' },
      name,
      message.author.bot && element('span', { class: 'app-badge' }, 'App'),
      sentTime(message.timestamp)),
    message.loading ? thinking(`${author} is thinking…`) : content(message, surroundings),
    failed && failure(INTERACTION_FAILED, () => view.dismissAttempt(failed)),
    message.ephemeral && ephemeralMark(() => view.dismiss(message)),
  ),
  view.remove && !message.ephemeral && tools(message, view));
}

function content(message, surroundings) {
  return [
    (message.content || message.edited_timestamp) && element('div', { class: 'content' },
      message.content && markdown(message.content, surroundings.names),
      message.edited_timestamp && edited(message.edited_timestamp)),
    attachments(message),
    (message.embeds ?? []).map((embed) => embedCard(embed, surroundings.names)),
    componentNodes(message.components ?? [], surroundings),
  ];
}

function edited(timestamp) {
  const when = new Date(timestamp).toLocaleString();
  return element('span', { class: 'edited', title: when, data: { testid: 'edited-mark' } },
    '(edited)');
}

function tools(message, view) {
  return element('div', { class: 'message-tools' },
    element('button', {
      type: 'button',
      class: 'icon-button',
      title: 'Delete, as a moderator would',
      'aria-label': 'Delete this message',
      data: { testid: 'delete-message' },
      on: { click: () => view.remove(message) },
    }, icon('bin')));
}
