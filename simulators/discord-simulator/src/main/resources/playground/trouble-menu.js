/** The panel with buttons that let the connection, Discord or a permission fail, and mend it. */

import { perform } from './control.js';
import { element, icon } from './dom.js';
import { toast } from './toast.js';
import { FORGET_FAULTS, TROUBLES } from './troubles.js';

const USUAL_TIMES = 3;
const MOST_TIMES = 1000;

/**
 * @param parts {panel, opener, count}: the popover, its button, and how much is broken at it
 * @param placeInUse gives the place of the pane in use: what concerns a channel happens there
 */
export function troubleMenu(world, { panel, opener, count }, placeInUse) {
  /** What lasts, by id: the place it was done in. */
  const broken = new Map();
  let faults = 0;
  let routes = new Set();
  const times = element('input', {
    type: 'number', min: '1', max: String(MOST_TIMES), value: String(USUAL_TIMES),
    id: 'trouble-times', class: 'trouble-times', data: { testid: 'trouble-times' },
  });
  panel.addEventListener('toggle', (event) => event.newState === 'open' && draw());
  world.watch((value) => {
    if (value.routes === routes) return;
    routes = value.routes;
    opener.hidden = !TROUBLES.some(({ needs }) => routes.has(needs));
  });

  function draw() {
    const offered = TROUBLES.filter(({ needs }) => routes.has(needs));
    panel.replaceChildren(
      element('header', {},
        element('h2', {}, 'Break things'),
        element('button', {
          type: 'button', class: 'icon-button', 'aria-label': 'Close',
          on: { click: () => panel.hidePopover() },
        }, icon('close'))),
      element('p', { class: 'trouble-about' },
        'See how the bot copes. Open the developer panel to watch it.'),
      ...[...new Set(offered.map(({ group }) => group))].map((group) =>
        groupNode(group, offered.filter((each) => each.group === group))),
      element('footer', {}, element('button', {
        type: 'button', class: 'button secondary', disabled: broken.size === 0 && faults === 0,
        data: { testid: 'mend-all' }, on: { click: mendAll },
      }, 'Mend everything')));
    count.hidden = broken.size === 0;
    count.textContent = String(broken.size);
  }

  function groupNode(group, troubles) {
    return element('section', { class: 'trouble-group' },
      element('h3', {}, group === 'This channel' ? `#${channelName()}` : group),
      troubles.some(({ counted }) => counted) && element('p', { class: 'trouble-count' },
        element('label', { for: times.id }, 'How many of the next requests fail'), times),
      troubles.map(row));
  }

  function row(trouble) {
    const lasting = broken.has(trouble.id);
    return element('button', {
      type: 'button',
      class: 'trouble-row',
      'aria-pressed': trouble.mend ? String(lasting) : null,
      data: { testid: `trouble-${trouble.id}` },
      on: { click: () => (lasting ? mend(trouble) : breakIt(trouble)) },
    },
    element('span', { class: 'choice' },
      element('span', { class: 'choice-label' }, trouble.label),
      element('span', { class: 'choice-about' }, trouble.about)),
    trouble.mend && element('span', { class: 'trouble-switch', 'aria-hidden': 'true' }));
  }

  async function breakIt(trouble) {
    const place = placeInUse();
    const wanted = Math.min(MOST_TIMES, Math.max(1, Math.trunc(Number(times.value)) || 1));
    if (!await done(trouble.call({ place, times: wanted }))) return;
    if (trouble.mend) broken.set(trouble.id, place);
    if (trouble.counted) faults += wanted;
    toast(trouble.counted ? `${trouble.label}: the next ${wanted} requests` : trouble.label);
    redraw(trouble);
  }

  async function mend(trouble) {
    if (!await done(trouble.mend({ place: broken.get(trouble.id) }))) return;
    broken.delete(trouble.id);
    toast(`${trouble.label}: mended`);
    redraw(trouble);
  }

  async function mendAll() {
    const calls = TROUBLES.filter(({ id }) => broken.has(id))
      .map((trouble) => trouble.mend({ place: broken.get(trouble.id) }));
    if (faults > 0 && routes.has(FORGET_FAULTS.needs)) calls.push(FORGET_FAULTS.call());
    const outcomes = await Promise.all(calls.map(done));
    if (!outcomes.every(Boolean)) return;
    broken.clear();
    faults = 0;
    toast('Everything is mended');
    redraw();
  }

  /** Buttons are drawn anew; the one that was pressed keeps the focus. */
  function redraw(trouble) {
    draw();
    const pressed = trouble && panel.querySelector(`[data-testid="trouble-${trouble.id}"]`);
    (pressed ?? panel.querySelector('.icon-button')).focus();
  }

  async function done(call) {
    try {
      await perform(...call);
      return true;
    } catch (refusal) {
      toast(refusal.message, 'bad');
      return false;
    }
  }

  function channelName() {
    const place = placeInUse();
    const guild = world.get().guilds.find(({ id }) => id === place?.guildId);
    return guild?.channels.find(({ id }) => id === place.channelId)?.name ?? '';
  }
}
