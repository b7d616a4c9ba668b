/** The panel at the foot of the page: what the bot and Discord say to each other, as it happens. */

import { element, icon } from './dom.js';
import { toast } from './toast.js';
import { asText, wireRow } from './wire-row.js';
import { wireLog } from './wire-log.js';

const NEAR_END_PIXELS = 40;
const KINDS = [
  ['all', 'All'],
  ['rest', 'REST'],
  ['gateway', 'Gateway'],
  ['wrong', 'Violations'],
];

/**
 * @param parts {opener, panel, count}: the button, the panel, and the number of violations at it
 * @param changed the panel was opened or closed by hand
 */
export function developerPanel({ opener, panel, count }, changed) {
  let kind = 'all';
  let shownText = '';
  const log = wireLog(tell);
  const nodes = new Map();
  const list = element('ol', { class: 'wire-list', role: 'list', data: { testid: 'wire-list' } });
  const scroller = element('div', { class: 'wire-scroller', tabindex: '0' }, list);
  const empty = element('p', { class: 'wire-empty' });
  const filter = element('input', {
    type: 'search', class: 'wire-filter', placeholder: 'Filter, e.g. callback or 404',
    'aria-label': 'Filter', spellcheck: 'false', data: { testid: 'wire-filter' },
    on: { input: () => { shownText = filter.value.trim().toLowerCase(); redraw(); } },
  });
  const kinds = element('div', { class: 'wire-kinds', role: 'group', 'aria-label': 'Show' },
    KINDS.map(([name, label]) => element('button', {
      type: 'button',
      'aria-pressed': String(name === kind),
      data: { testid: `wire-${name}`, kind: name },
      on: { click: () => choose(name) },
    }, label)));
  panel.append(
    element('header', { class: 'wire-head' },
      element('h2', {}, 'Exchange'), kinds, filter,
      tool('copy', 'Copy', 'wire-copy', copy),
      tool('bin', 'Clear', 'wire-clear', clear),
      element('button', {
        type: 'button', class: 'icon-button', 'aria-label': 'Close the developer panel',
        on: { click: toggle },
      }, icon('close'))),
    scroller, empty);
  opener.addEventListener('click', toggle);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle();
  });
  show(false);

  function tool(look, words, testid, click) {
    return element('button', {
      type: 'button', class: 'wire-tool', data: { testid }, on: { click },
    }, icon(look), element('span', {}, words));
  }

  function toggle() {
    show(panel.hidden);
    (panel.hidden ? opener : filter).focus();
    changed();
  }

  function show(open) {
    panel.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    log.hurry(open);
    if (open) redraw();
  }

  function choose(name) {
    kind = name;
    for (const button of kinds.children) {
      button.setAttribute('aria-pressed', String(button.dataset.kind === name));
    }
    redraw();
  }

  function fits(entry) {
    if (kind === 'wrong' ? entry.violations.length === 0 : kind !== 'all' && kind !== entry.kind) {
      return false;
    }
    return !shownText || entry.words.includes(shownText);
  }

  function tell() {
    const wrong = log.entries().filter(({ violations }) => violations.length > 0).length;
    count.hidden = wrong === 0;
    count.textContent = String(wrong);
    count.title = `${wrong} requests broke Discord's rules`;
    if (!panel.hidden) redraw();
  }

  /** Rows are kept, so that what is unfolded stays so. */
  function redraw() {
    const atEnd =
      scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_END_PIXELS;
    const shown = log.entries().filter(fits);
    for (const key of [...nodes.keys()]) {
      if (!log.entries().some((entry) => entry.key === key)) nodes.delete(key);
    }
    const rows = shown.map((entry) => {
      if (!nodes.has(entry.key)) nodes.set(entry.key, wireRow(entry));
      return nodes.get(entry.key);
    });
    const wanted = new Set(rows);
    for (const node of [...list.children]) if (!wanted.has(node)) node.remove();
    rows.forEach((node, at) => {
      if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
    });
    empty.hidden = rows.length > 0;
    empty.textContent = log.entries().length === 0
      ? 'Nothing yet. Use a command, and what the bot asks of Discord appears here.'
      : 'Nothing that fits the filter.';
    if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  }

  function clear() {
    log.clear();
    filter.focus();
  }

  async function copy() {
    const shown = log.entries().filter(fits);
    try {
      await navigator.clipboard.writeText(shown.map(asText).join('\n'));
      toast(`Copied ${shown.length} ${shown.length === 1 ? 'entry' : 'entries'}`);
    } catch {
      toast('The browser did not let the page copy.', 'bad');
    }
  }

  return { isOpen: () => !panel.hidden, show };
}
