/** Dark, light or as the system has it; remembered in this browser (see remembered-theme.js). */

const KEY = 'playground-theme';

/** The button goes to the look that is not shown; a look as the system's is not remembered. */
export function themeSwitch(button) {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const use = button.querySelector('use');
  system.addEventListener('change', tell);
  button.addEventListener('click', () => {
    const wanted = shown() === 'dark' ? 'light' : 'dark';
    const asSystem = wanted === systemTheme();
    if (asSystem) delete root.dataset.theme;
    else root.dataset.theme = wanted;
    remember(asSystem ? null : wanted);
    tell();
  });
  tell();

  function systemTheme() {
    return system.matches ? 'dark' : 'light';
  }

  function shown() {
    return root.dataset.theme ?? systemTheme();
  }

  function tell() {
    const other = shown() === 'dark' ? 'light' : 'dark';
    use.setAttribute('href', other === 'dark' ? '#icon-moon' : '#icon-sun');
    button.setAttribute('aria-label', `Switch to the ${other} look`);
    button.title = `Switch to the ${other} look`;
  }
}

function remember(theme) {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // The look lasts until the page is left.
  }
}
