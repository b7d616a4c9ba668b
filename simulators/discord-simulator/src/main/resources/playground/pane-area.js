/** The panes side by side: opens, closes and finds them, and knows which one is in use. */

import { element } from './dom.js';
import { createPane } from './pane.js';
import { besidePlace } from './place.js';

const NARROW = '(max-width: 720px)';
const WIDE = '(min-width: 1180px)';

/**
 * @param parts {area, template, adder, tabs}: where panes go, what they are made from, the button
 *     that opens one more, and the switch between them where only one fits
 * @param outside {changed(step), report(refusal)}: which places are shown has changed
 */
export function paneArea(world, { area, template, adder, tabs }, outside) {
  let panes = [];
  let inUse = null;
  let made = 0;
  const narrow = matchMedia(NARROW);
  const wide = matchMedia(WIDE);
  adder.addEventListener('click', () => open());
  narrow.addEventListener('change', arrange);
  wide.addEventListener('change', arrange);
  document.addEventListener('keydown', slashAnywhere);

  const shell = {
    moved: outside.changed,
    used: use,
    close,
    beside: () => open(),
    canOpen: () => panes.length < most() && !narrow.matches,
    report: outside.report,
  };

  function most() {
    return wide.matches ? 3 : 2;
  }

  function add(place) {
    made += 1;
    const pane = createPane(made, template, world, shell);
    panes = [...panes, pane];
    area.append(pane.node);
    pane.go(place, true);
    return pane;
  }

  /** One more pane beside the one in use: the same channel, seen by somebody else. */
  function open() {
    if (!shell.canOpen()) return;
    const pane = add(besidePlace(world.get(), inUse.place(), places()));
    use(pane);
    arrange();
    outside.changed(false);
    pane.focusEntry();
  }

  function close(pane) {
    const at = panes.indexOf(pane);
    panes = panes.filter((each) => each !== pane);
    pane.end();
    if (inUse === pane) use(panes[Math.min(at, panes.length - 1)]);
    arrange();
    outside.changed(false);
    inUse.focusEntry();
  }

  function use(pane) {
    if (inUse === pane) return;
    inUse = pane;
    arrange();
  }

  function arrange() {
    const several = panes.length > 1;
    area.classList.toggle('several', several);
    panes.forEach((pane, at) => {
      pane.node.classList.toggle('in-use', pane === inUse);
      pane.node.setAttribute('aria-label', several ? `Pane ${at + 1}` : 'Channel');
    });
    adder.disabled = panes.length >= most();
    tabs.hidden = !several;
    tabs.replaceChildren(...panes.map((pane, at) => element('button', {
      type: 'button',
      'aria-label': `Show pane ${at + 1}`,
      'aria-pressed': String(pane === inUse),
      on: { click: () => use(pane) },
    }, String(at + 1))));
  }

  /** As in Discord, "/" begins a command wherever the focus is, unless one is typing already. */
  function slashAnywhere(event) {
    const typing = event.target.closest('input, textarea, select, dialog');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    // Into an option that is being filled in the slash itself is not typed.
    if (!inUse?.focusEntry()) event.preventDefault();
  }

  function places() {
    return panes.map((pane) => pane.place());
  }

  return {
    places,
    active: () => inUse,
    tell: (name, event) => panes.forEach((pane) => pane.tell(name, event)),
    catchUp: () => panes.forEach((pane) => pane.catchUp()),
    /** Shows these places in as many panes, keeping those that are there. */
    show(wished) {
      for (const pane of panes.slice(wished.length)) pane.end();
      panes = panes.slice(0, wished.length);
      wished.forEach((place, at) => (panes[at] ? panes[at].go(place, true) : add(place)));
      if (!panes.includes(inUse)) inUse = panes[0];
      arrange();
      outside.changed(false);
    },
  };
}
