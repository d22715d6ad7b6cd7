import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'

/** Kysely's own PostgreSQL statements, run by DuckDB: one set of statements for both engines. */
export function duckdbDialect(instance: DuckDBInstance): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DuckDbDriver(instance),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** @throws when another process holds the file or it is damaged */
export function openDuckDb(path: string): Promise<DuckDBInstance> {
  return DuckDBInstance.create(path, { threads: '2', memory_limit: '1GB', checkpoint_threshold: '8MB' })
}

class Connection implements DatabaseConnection {
  readonly duck: DuckDBConnection

  constructor(duck: DuckDBConnection) {
    this.duck = duck
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.duck.runAndReadAll(query.sql, query.parameters.map(toDuckValue))
    return { rows: result.getRowObjectsJS().map(toRow<Row>), numAffectedRows: BigInt(result.rowsChanged) }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const result = await this.duck.stream(query.sql, query.parameters.map(toDuckValue))
    for await (const rows of result.yieldRowObjectJs()) yield { rows: rows.map(toRow<Row>) }
  }
}

/** The engine runs two at a time; a connection each for a crowd of viewers costs memory and brings nothing. */
const MOST_CONNECTIONS = 8

class DuckDbDriver implements Driver {
  readonly #instance: DuckDBInstance
  readonly #idle: Connection[] = []
  readonly #waiting: ((connection: Connection) => void)[] = []
  #open = 0

  constructor(instance: DuckDBInstance) {
    this.#instance = instance
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    const idle = this.#idle.pop()
    if (idle) return idle
    if (this.#open >= MOST_CONNECTIONS) return new Promise((resolve) => this.#waiting.push(resolve))
    this.#open += 1
    try {
      return new Connection(await this.#instance.connect())
    } catch (error) {
      this.#open -= 1
      throw error
    }
  }

  async beginTransaction(connection: Connection): Promise<void> {
    await connection.duck.run('begin')
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await connection.duck.run('commit')
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    await connection.duck.run('rollback')
  }

  async releaseConnection(connection: Connection): Promise<void> {
    const next = this.#waiting.shift()
    if (next) next(connection)
    else this.#idle.push(connection)
  }

  async destroy(): Promise<void> {
    for (const connection of this.#idle.splice(0)) connection.duck.closeSync()
    this.#instance.closeSync()
  }
}

function toDuckValue(value: unknown): DuckDBValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value === 'bigint') return value
  throw new TypeError(`the store has no way to bind a ${typeof value}`)
}

// Statements name their row type; what the engine hands back is that row by the statement's own columns.
function toRow<Row>(row: unknown): Row {
  // oxlint-disable-next-line typescript/consistent-type-assertions -- nothing at run time says what Row is
  return row as Row
}
