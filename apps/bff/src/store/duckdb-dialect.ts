import type { DuckDBValue } from '@duckdb/node-api'
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
import type { DuckDbEngine, Line } from './duckdb-engine.ts'

/** Kysely's own PostgreSQL statements, run by DuckDB: one set of statements for both engines. */
export function duckdbDialect(engine: DuckDbEngine): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DuckDbDriver(engine),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

class Connection implements DatabaseConnection {
  readonly engine: DuckDbEngine
  readonly line: Line

  constructor(engine: DuckDbEngine, line: Line) {
    this.engine = engine
    this.line = line
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const values = query.parameters.map(toDuckValue)
    const result = await this.engine.run(this.line, (duck) => duck.runAndReadAll(query.sql, values))
    return { rows: result.getRowObjectsJS().map(toRow<Row>), numAffectedRows: BigInt(result.rowsChanged) }
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const values = query.parameters.map(toDuckValue)
    const result = await this.engine.run(this.line, (duck) => duck.stream(query.sql, values))
    for await (const rows of result.yieldRowObjectJs()) yield { rows: rows.map(toRow<Row>) }
  }
}

/** The engine runs two at a time; a connection each for a crowd of viewers costs memory and brings nothing. */
const MOST_CONNECTIONS = 8

class DuckDbDriver implements Driver {
  readonly #engine: DuckDbEngine
  readonly #idle: Connection[] = []
  readonly #waiting: ((connection: Connection) => void)[] = []
  #open = 0

  constructor(engine: DuckDbEngine) {
    this.#engine = engine
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    const idle = this.#idle.pop()
    if (idle) return idle
    if (this.#open >= MOST_CONNECTIONS) return new Promise((resolve) => this.#waiting.push(resolve))
    this.#open += 1
    try {
      return new Connection(this.#engine, await this.#engine.connect())
    } catch (error) {
      this.#open -= 1
      throw error
    }
  }

  async beginTransaction({ line }: Connection): Promise<void> {
    await this.#engine.run(line, (duck) => duck.run('begin'))
    line.inTransaction = true
  }

  async commitTransaction({ line }: Connection): Promise<void> {
    await this.#engine.run(line, (duck) => duck.run('commit'))
    this.#engine.endTransaction(line)
  }

  async rollbackTransaction({ line }: Connection): Promise<void> {
    // A commit that failed has ended the transaction, and so has an engine that gave up: nothing is left to roll back.
    await this.#engine.run(line, (duck) => duck.run('rollback')).catch(() => undefined)
    this.#engine.endTransaction(line)
  }

  async releaseConnection(connection: Connection): Promise<void> {
    const next = this.#waiting.shift()
    if (next) next(connection)
    else this.#idle.push(connection)
  }

  async destroy(): Promise<void> {
    await this.#engine.close()
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
