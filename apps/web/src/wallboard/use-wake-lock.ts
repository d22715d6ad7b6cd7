import { useEffect, useState } from 'react'

/** Keeps the screen on while the page is seen. False where the browser cannot or will not. */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!('wakeLock' in navigator)) return
    let lock: WakeLockSentinel | null = null
    let left = false
    const take = async () => {
      // The browser gives the lock back whenever the page is hidden.
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      const taken = await navigator.wakeLock.request('screen').catch(() => null)
      if (left) return void taken?.release()
      lock = taken
      setHeld(taken !== null)
      taken?.addEventListener('release', () => setHeld(false), { once: true })
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [])
  return held
}
