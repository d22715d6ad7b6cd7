import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { sessionQuery } from '../api/list-queries.ts'

const LOOK_EVERY_MS = 600_000

/** Loads the page again when the product was renewed: nobody stands in front of a wall to do it. */
export function useNewBuild(): void {
  const { data } = useQuery({ ...sessionQuery, refetchInterval: LOOK_EVERY_MS })
  const first = useRef<string | null>(null)
  useEffect(() => {
    if (!data) return
    first.current ??= data.version
    if (first.current !== data.version) location.reload()
  }, [data])
}
