// Blocking and tiny: applies a stored theme before the first paint, so that nothing flashes.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch { /* storage may be refused; the system's theme serves */ }
