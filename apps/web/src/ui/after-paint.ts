/** Resolves when what has just been drawn is on the screen: for what should not keep it from getting there. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
