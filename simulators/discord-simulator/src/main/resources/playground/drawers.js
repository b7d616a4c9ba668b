/** In a narrow pane the rails and the people lie in drawers over the channel. */

/**
 * @param part the pane's parts: rails, railsOpener, people, peopleOpener, scrim
 * @returns {() => void} closes them
 */
export function drawers({ rails, railsOpener, people, peopleOpener, scrim }) {
  const all = [drawer(rails, railsOpener), drawer(people, peopleOpener)];
  scrim.addEventListener('click', closeAll);

  function drawer(panel, opener) {
    const set = (open) => {
      panel.classList.toggle('open', open);
      opener.setAttribute('aria-expanded', String(open));
      scrim.classList.toggle('open', open);
      if (open) (panel.querySelector('[aria-current="page"], [aria-pressed="true"]'))?.focus();
    };
    opener.addEventListener('click', () => {
      const open = !panel.classList.contains('open');
      closeAll();
      set(open);
    });
    for (const place of [panel, opener]) {
      place.addEventListener('keydown', (event) => {
        if (event.key !== 'Escape' || !panel.classList.contains('open')) return;
        set(false);
        opener.focus();
      });
    }
    return set;
  }

  function closeAll() {
    for (const set of all) set(false);
  }

  return closeAll;
}
