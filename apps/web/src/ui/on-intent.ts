/** As long as a pointer has to rest on a control; one that only passes over asks for nothing. */
const REST_MS = 50

// There is one pointer.
let resting: ReturnType<typeof setTimeout> | undefined

/** Handlers of a control that is about to be used, for what can be made ready before it is. */
export function onIntent(act: () => void) {
  const leave = () => clearTimeout(resting)
  return {
    onPointerEnter: () => {
      leave()
      resting = setTimeout(act, REST_MS)
    },
    onPointerLeave: leave,
    onFocus: act,
  }
}
