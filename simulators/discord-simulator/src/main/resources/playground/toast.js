/** Short notes at the foot of the page that go by themselves. */

import { element } from './dom.js';

const SHOWN_MILLIS = 6000;

/** @param {'good' | 'bad'} kind */
export function toast(text, kind = 'good') {
  const node = element('p', { class: `toast ${kind}` }, text);
  document.getElementById('toasts').append(node);
  setTimeout(() => node.remove(), SHOWN_MILLIS);
}
