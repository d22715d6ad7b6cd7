/** A path from the workspace's root. */
export function inRoot(...parts: string[]): string
