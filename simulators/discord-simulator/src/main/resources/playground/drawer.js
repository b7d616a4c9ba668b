/** On a narrow page the rails lie in a drawer over the channel. */

/** @returns {() => void} closes the drawer */
export function drawer({ page, opener, scrim, rails }) {
  opener.addEventListener('click', () => set(!page.classList.contains('drawer-open')));
  scrim.addEventListener('click', () => set(false));
  rails.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    set(false);
    opener.focus();
  });

  function set(open) {
    page.classList.toggle('drawer-open', open);
    opener.setAttribute('aria-expanded', String(open));
    if (open) rails.querySelector('[aria-current="page"]')?.focus();
  }

  return () => set(false);
}
