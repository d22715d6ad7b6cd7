import type { UIEvent } from 'react'

type Pages = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }

const NEAR_PX = 200

/** Asks for the next page of a list when its end comes into reach. */
export function loadNearEnd({ hasNextPage, isFetchingNextPage, fetchNextPage }: Pages) {
  return ({ currentTarget: list }: UIEvent<HTMLElement>) => {
    const near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX
    if (near && hasNextPage && !isFetchingNextPage) fetchNextPage()
  }
}
