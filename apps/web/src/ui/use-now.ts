import { useEffect, useState } from 'react'

/** The time in epoch milliseconds, again every `every` milliseconds: for ages and countdowns, never for data. */
export function useNow(every: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}
