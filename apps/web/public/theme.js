// Runs before the first paint, so that an explicit choice never flashes; without one the system decides. The names and
// values are those of the settings.
try {
  const choices = { theme: ['light', 'dark'], density: ['compact'], patterns: ['on'], motion: ['reduced'] }
  for (const [name, values] of Object.entries(choices)) {
    const value = localStorage.getItem(`readyboard.${name}`)
    if (values.includes(value)) document.documentElement.dataset[name] = value
  }
} catch {
  // Storage may be forbidden; then the system decides.
}
