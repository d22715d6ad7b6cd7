// Runs before the first paint, so that an explicit choice of theme never flashes; without one the system decides.
try {
  const theme = localStorage.getItem('readyboard.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage may be forbidden; then the system decides.
}
