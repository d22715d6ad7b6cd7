import { join } from 'node:path'

/** Where the embedded engine keeps everything in a folder. */
export const storeFile = (folder: string): string => join(folder, 'readyboard.duckdb')
