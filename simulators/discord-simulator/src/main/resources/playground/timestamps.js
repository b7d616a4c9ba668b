/** Points in time as Discord writes them, in the reader's language and time zone. */

import { element } from './dom.js';

const STYLES = {
  t: { hour: 'numeric', minute: '2-digit' },
  T: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { year: 'numeric', month: 'long', day: 'numeric' },
  f: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  F: {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  },
};
const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

/** `<t:unix:style>` in a message; null when the number is no date, which then stays text. */
export function markedTime(unixSeconds, style = 'f') {
  const date = new Date(unixSeconds * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const node = element('time', {
    class: 'marked-time',
    datetime: date.toISOString(),
    title: format(date, 'F'),
    data: { style },
  });
  node.textContent = style === 'R' ? distance(date) : format(date, style);
  return node;
}

/** When a message was sent: the time alone today, the date as well before. */
export function sentTime(text) {
  const date = new Date(text);
  const words = sameDay(date, new Date())
    ? format(date, 't')
    : `${format(date, 'd')} ${format(date, 't')}`;
  return element('time', { datetime: date.toISOString(), title: format(date, 'F') }, words);
}

export const dayOf = (text) => format(new Date(text), 'D');

/** "in 5 minutes" must not stay on the page for an hour, and the last minute is counted down. */
export function keepRelativeTimesFresh() {
  setInterval(() => {
    for (const node of document.querySelectorAll('time[data-style="R"]')) {
      const words = distance(new Date(node.dateTime));
      if (node.textContent !== words) node.textContent = words;
    }
  }, 1000);
}

function format(date, style) {
  return new Intl.DateTimeFormat(undefined, STYLES[style] ?? STYLES.f).format(date);
}

function distance(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS.at(-1);
  return relative.format(Math.round(seconds / size), unit);
}

function sameDay(one, other) {
  return one.toDateString() === other.toDateString();
}
