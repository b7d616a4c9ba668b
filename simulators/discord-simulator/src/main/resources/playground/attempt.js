/** What stands in the channel between sending a command and the bot's first answer. */

import { avatar, element } from './dom.js';
import { NO_RESPONSE, ephemeralMark, failure, thinking } from './message-marks.js';
import { origin } from './origin.js';

/**
 * @param attempt see interactions.js
 * @param view {bot, person, dismissAttempt}: the bot, and the name of who acts
 */
export function attemptItem(attempt, { bot, person, dismissAttempt }) {
  const failed = attempt.state === 'failed';
  return element('li', { class: 'message ephemeral attempt', data: { testid: 'attempt' } },
    origin(avatar(person, attempt.userId), person,
      attempt.kind === 'modal' ? 'sent a form' : 'used',
      attempt.kind === 'command' && attempt.name),
    avatar(bot.name, bot.id, 'bot'),
    element('div', { class: 'message-body' },
      element('div', { class: 'message-head' },
        element('span', { class: 'author' }, bot.name),
        element('span', { class: 'app-badge' }, 'App')),
      failed ? failure(NO_RESPONSE) : thinking(`Waiting for ${bot.name}…`),
      failed && ephemeralMark(() => dismissAttempt(attempt))));
}
