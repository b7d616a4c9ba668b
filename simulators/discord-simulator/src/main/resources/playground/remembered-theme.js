/** Runs before the first paint, so that a chosen look does not flash in the other one. */
try {
  const theme = localStorage.getItem('playground-theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the look follows the system.
}
