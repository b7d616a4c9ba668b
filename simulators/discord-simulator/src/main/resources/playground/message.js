/** One message of the channel, and the stand-in for a command that has no answer yet. */

import { componentNodes } from './components.js';
import { avatar, element, icon } from './dom.js';
import { embedCard, picture } from './embed.js';
import { link } from './inline-markdown.js';
import { markdown } from './markdown.js';
import { sentTime } from './timestamps.js';

const COMMAND = 2;
const COMPONENT = 3;
export const UNANSWERED = 'The application did not respond';

/**
 * @param message Discord's message object with `ephemeral` and `loading`
 * @param view {follows, attempts, original, names, nameOf(user), choices, use, dismiss,
 *     dismissAttempt}; `follows` when the same author wrote just before, `original` the message
 *     this one belongs to
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
  return element('li', {
    class: `message ${follows ? 'follows' : ''} ${message.ephemeral ? 'ephemeral' : ''}`,
    data: { testid: 'message', messageId: message.id },
  },
  originLine(message, view),
  avatar(author, message.author.id, message.author.bot ? 'bot' : 'person'),
  element('div', { class: 'message-body' },
    element('div', { class: 'message-head' },
      element('span', { class: 'author' }, author),
      message.author.bot && element('span', { class: 'app-badge' }, 'App'),
      sentTime(message.timestamp)),
    message.loading ? thinking(author) : content(message, surroundings),
    failed && failure(() => view.dismissAttempt(failed)),
    message.ephemeral && ephemeralMark(() => view.dismiss(message)),
  ));
}

/** What stands in the channel between sending a command and the bot's first answer. */
export function attemptItem(attempt, view) {
  const bot = view.bot;
  const failed = attempt.state === 'failed';
  return element('li', { class: 'message ephemeral attempt', data: { testid: 'attempt' } },
    origin(avatar(view.person, attempt.userId), view.person,
      attempt.kind === 'modal' ? 'sent a form' : 'used',
      attempt.kind === 'command' && attempt.name),
    avatar(bot.name, bot.id, 'bot'),
    element('div', { class: 'message-body' },
      element('div', { class: 'message-head' },
        element('span', { class: 'author' }, bot.name),
        element('span', { class: 'app-badge' }, 'App')),
      failed ? element('div', { class: 'failure' }, icon('warning'), UNANSWERED)
        : thinking(null),
      failed && ephemeralMark(() => view.dismissAttempt(attempt))));
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

/** Files of the message; one that an embed shows is not shown a second time. */
function attachments(message) {
  const shown = (message.embeds ?? []).flatMap((embed) =>
    [embed.image?.url, embed.thumbnail?.url]);
  return (message.attachments ?? [])
    .filter((file) => !shown.includes(file.url))
    .map((file) => element('div', { class: 'attachment', data: { testid: 'attachment' } },
      file.content_type?.startsWith('image/')
        ? picture(file.url, 'embed-image')
        : link(file.url, file.filename)));
}

function edited(timestamp) {
  const when = new Date(timestamp).toLocaleString();
  return element('span', { class: 'edited', title: when, data: { testid: 'edited-mark' } },
    '(edited)');
}

function thinking(name) {
  return element('div', { class: 'thinking', data: { testid: 'thinking' } },
    element('span', { class: 'dots', 'aria-hidden': 'true' },
      element('i'), element('i'), element('i')),
    name ? `${name} is thinking…` : 'Sending command…');
}

function failure(dismiss) {
  return element('div', { class: 'failure' }, icon('warning'), UNANSWERED,
    element('button', { type: 'button', class: 'text-button', on: { click: dismiss } }, 'Dismiss'));
}

function ephemeralMark(dismiss) {
  return element('div', { class: 'ephemeral-mark', data: { testid: 'ephemeral-mark' } },
    icon('eye'), element('span', {}, 'Only you can see this'),
    element('span', { 'aria-hidden': 'true' }, '·'),
    element('button', {
      type: 'button',
      class: 'text-button',
      data: { testid: 'dismiss' },
      on: { click: dismiss },
    }, 'Dismiss message'));
}

/**
 * "Mia used /kaltura-start" above a command's answer; above other answers the message they belong
 * to, which is the one whose component was used, or for a follow-up the answer before it.
 */
function originLine(message, view) {
  const cause = message.interaction_metadata;
  if (!cause) return null;
  const who = view.nameOf(cause.user);
  const face = avatar(who, cause.user.id);
  const quoted = view.original && reference(view.original);
  if (cause.type === COMMAND && !message.message_reference) {
    return origin(face, who, cause.name ? 'used' : 'used a command', cause.name);
  }
  if (cause.type === COMPONENT) {
    // The message clicked in may be one that only the other person sees.
    return origin(face, who, quoted ? 'clicked in' : 'used a button', null, quoted);
  }
  return quoted && element('div', { class: 'origin' }, quoted);
}

function origin(face, who, did, command, extra) {
  return element('div', { class: 'origin', data: { testid: 'origin' } }, face,
    element('span', {}, element('b', {}, who), ` ${did} `,
      command && element('code', { class: 'command-name' }, `/${command}`)), extra);
}

/** The first words of a message, for the line of another one that refers to it. */
export function gistOf(message) {
  const text = message.content || message.embeds?.[0]?.title || 'a message';
  return text.split('\n')[0].replace(/[*`~|#]/g, '');
}

function reference(original) {
  return element('button', {
    type: 'button',
    class: 'reference',
    on: { click: () => showOriginal(original.id) },
  }, gistOf(original));
}

function showOriginal(messageId) {
  const node = document.querySelector(`[data-message-id="${messageId}"]`);
  node?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  node?.classList.add('shown-again');
  setTimeout(() => node?.classList.remove('shown-again'), 1500);
}
