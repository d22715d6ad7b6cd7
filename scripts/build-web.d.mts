export function buildWebIfChanged(): Promise<void>
