/** What stands below or instead of a message: that its bot thinks, failed, or that one sees it alone. */

import { element, icon } from './dom.js';

export const NO_RESPONSE = 'The application did not respond';
export const INTERACTION_FAILED = 'This interaction failed';

export function thinking(words) {
  return element('div', { class: 'thinking', data: { testid: 'thinking' } }, dots(), words);
}

export function dots() {
  return element('span', { class: 'dots', 'aria-hidden': 'true' },
    element('i'), element('i'), element('i'));
}

/** @param dismiss takes the note away; without it, it stays */
export function failure(words, dismiss) {
  return element('div', { class: 'failure', data: { testid: 'failure' } },
    icon('warning'), element('span', {}, words),
    dismiss && element('button', {
      type: 'button', class: 'text-button', on: { click: dismiss },
    }, 'Dismiss'));
}

export function ephemeralMark(dismiss) {
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
