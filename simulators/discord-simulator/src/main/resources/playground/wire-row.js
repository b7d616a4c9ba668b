/** One line of the developer panel; it unfolds to what was said. */

import { element } from './dom.js';
import { jsonTree } from './json-tree.js';

const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' };

/** @param entry see wire-entry.js */
export function wireRow(entry) {
  const wrong = entry.violations.length > 0;
  const details = element('details', { on: { toggle: unfold } },
    element('summary', {},
      element('time', { datetime: new Date(entry.time).toISOString() }, clock(entry.time)),
      element('span', { class: `wire-way ${entry.kind}` }, entry.way),
      element('span', { class: 'wire-what' }, entry.what),
      wrong && element('span', { class: 'wire-wrong' },
        `${entry.violations.length} ${entry.violations.length === 1 ? 'violation' : 'violations'}`),
      element('span', { class: `wire-status ${entry.failed ? 'failed' : ''}` }, entry.status),
      element('span', { class: 'wire-duration' },
        entry.duration === null ? '' : `${entry.duration} ms`)));
  return element('li', {
    class: ['wire-row', wrong && 'wrong', entry.quiet && 'quiet'].filter(Boolean).join(' '),
    data: { testid: 'wire-row' },
  }, details);

  function unfold() {
    if (!details.open || details.children.length > 1) return;
    details.append(element('div', { class: 'wire-parts' },
      wrong && element('ul', { class: 'wire-problems', role: 'list' },
        entry.violations.map((problem) => element('li', {}, problem))),
      entry.parts.map(([title, value]) => value !== null && value !== undefined
        && element('section', {}, element('h3', {}, title), jsonTree(value)))));
  }
}

/** An entry as one line of text and its JSON, for the clipboard. */
export function asText(entry) {
  const head = [clock(entry.time), entry.way, entry.what, entry.status,
    entry.duration === null ? '' : `${entry.duration} ms`].filter(Boolean).join(' ');
  const parts = entry.parts
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([title, value]) => `${title}: ${JSON.stringify(value, null, 2)}`);
  return [head, ...entry.violations.map((problem) => `! ${problem}`), ...parts].join('\n');
}

function clock(time) {
  const date = new Date(time);
  const millis = String(date.getMilliseconds()).padStart(3, '0');
  return `${new Intl.DateTimeFormat('en-GB', TIME).format(date)}.${millis}`;
}
