import { useNow } from '../ui/use-now.ts'
import { TROUBLE } from '../words/trouble.ts'

/** `Next try in 0:48`, counting down to an instant (epoch milliseconds). */
export function Countdown({ to }: { to: number }) {
  const seconds = Math.max(0, Math.ceil((to - useNow(1000)) / 1000))
  if (seconds === 0) return <span className="text-xs text-t2">{TROUBLE.trying}</span>
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  // Not spoken: a screen reader would count along.
  return (
    <span className="text-xs whitespace-nowrap text-t2" aria-hidden="true">
      {TROUBLE.nextTry({ clock })}
    </span>
  )
}
