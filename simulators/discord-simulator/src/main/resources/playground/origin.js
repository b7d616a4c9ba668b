/** The line above an answer: who did what, or which message it belongs to. */

import { avatar, element } from './dom.js';

const COMMAND = 2;
const COMPONENT = 3;

/**
 * "Mia used /kaltura-start" above a command's answer; above other answers the message they belong
 * to, which is the one whose component was used, or for a follow-up the answer before it.
 */
export function originLine(message, view) {
  const cause = message.interaction_metadata;
  if (!cause) {
    return message.message_reference && view.original
      ? element('div', { class: 'origin' }, reference(view.original)) : null;
  }
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

export function origin(face, who, did, command, extra) {
  return element('div', { class: 'origin', data: { testid: 'origin' } }, face,
    element('span', {}, element('b', { dir: 'auto' }, who), ` ${did} `,
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
    dir: 'auto',
    on: { click: (event) => showOriginal(event.currentTarget, original.id) },
  }, gistOf(original));
}

function showOriginal(from, messageId) {
  const node = from.closest('.messages')
    .querySelector(`[data-message-id="${CSS.escape(messageId)}"]`);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  node?.classList.add('shown-again');
  setTimeout(() => node?.classList.remove('shown-again'), 1500);
}
