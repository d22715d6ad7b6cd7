import { keep, useKept } from './kept.ts'

const NAME = 'shortcuts'

/** Whether single-key shortcuts are on; kept in this browser. */
export const useSingleKeys = (): boolean => useKept(NAME) !== 'off'

export const switchSingleKeys = (on: boolean): void => keep(NAME, on ? null : 'off')
