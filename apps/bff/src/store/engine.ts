import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** A database with what its engine does in its own way. */
export type Engine = {
  db: Kysely<Schema>
  /** An array as one text parameter, to be cast (`$1::bigint[]`) and unnested. */
  arrayText: (values: readonly (number | boolean | null)[]) => string
  /** A transaction that writes; engines with one writer at a time let them wait for each other. */
  write: <Result>(work: (transaction: Transaction<Schema>) => Promise<Result>) => Promise<Result>
  /** Resolves when no such transaction runs or waits. */
  idle: () => Promise<void>
}
