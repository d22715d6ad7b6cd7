/**
 * The store cannot be opened or written. The message is one line for whoever runs the product: what it is, where, and what
 * to do about it.
 */
export class StoreError extends Error {}

/** Another process has the store open; embedded, it belongs to one process at a time. */
export class StoreLocked extends StoreError {
  constructor(folder: string, processId: string | null) {
    const holder = processId === null ? 'another process' : `the process ${processId}`
    super(`${holder} has the store in ${folder} open: end it first, or give this one a DATA_DIR of its own`)
    this.name = 'StoreLocked'
  }
}

/** What is in the folder is not a whole store. Nothing in it was changed. */
export class StoreDamaged extends StoreError {
  constructor(folder: string, reason: string) {
    super(
      `the store in ${folder} is damaged (${oneLine(reason)}): put a backup of the folder in its place, or move it away to begin an empty one that fetches everything again`,
    )
    this.name = 'StoreDamaged'
  }
}

/** A newer version of the product wrote it: an older one must not touch what it does not understand. */
export class StoreTooNew extends StoreError {
  constructor(folder: string, reason: string) {
    super(
      `the store in ${folder} was written by a newer version (${oneLine(reason)}): start that version, or put back the backup from before the update`,
    )
    this.name = 'StoreTooNew'
  }
}

/** The folder cannot be made, read or written. */
export class StoreUnusable extends StoreError {
  constructor(folder: string, reason: string) {
    super(
      `the store in ${folder} cannot be opened (${oneLine(reason)}): DATA_DIR has to name a folder on a disk with room that this process may write`,
    )
    this.name = 'StoreUnusable'
  }
}

/** Nothing can be kept at the moment: the disk is full, or refuses. What was kept before is safe and can be read. */
export class StoreCannotWrite extends StoreError {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause })
    this.name = 'StoreCannotWrite'
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().replace(/[.!]$/, '')
