type Key = Pick<KeyboardEvent, 'key' | 'repeat' | 'defaultPrevented'>

/** Whether a key leaves the wall: Escape, unless something took it already or the browser ends full screen with it. */
export function leavesWall({ key, repeat, defaultPrevented }: Key, fullScreen: boolean): boolean {
  return key === 'Escape' && !repeat && !defaultPrevented && !fullScreen
}
