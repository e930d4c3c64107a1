import type { Database } from 'better-sqlite3'

/** A value as SQLite holds it; integers of a project fit a number. */
export type SqlValue = string | number | null | Uint8Array

/** All rows of a table, in the order of its key. */
export interface TableRows {
  table: string
  columns: string[]
  rows: Iterable<SqlValue[]>
}

/** What can be made again from the rest: the index for searching. */
const derived = /^search_/

/** Columns of every table that holds something of its own, by table. */
function tablesOf(database: Database): Map<string, { columns: string[]; key: string[] }> {
  const names = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
    )
    .pluck()
    .all()
  return new Map(
    names
      .filter(name => !derived.test(name))
      .map(name => {
        const info = database.pragma(`table_info(${name})`) as { name: string; pk: number }[]
        const key = info.filter(({ pk }) => pk > 0).sort((left, right) => left.pk - right.pk)
        return [name, { columns: info.map(column => column.name), key: key.map(column => column.name) }]
      }),
  )
}

const quoted = (names: readonly string[]): string => names.map(name => `"${name}"`).join(', ')

/** Every row of a project, table by table. */
export function* readTables(database: Database): Generator<TableRows> {
  for (const [table, { columns, key }] of tablesOf(database)) {
    const order = key.length > 0 ? quoted(key) : 'rowid'
    const rows = database.prepare<[], SqlValue[]>(`SELECT ${quoted(columns)} FROM "${table}" ORDER BY ${order}`).raw()
    yield { table, columns, rows: rows.iterate() }
  }
}

/**
 * Fills the empty tables of a new project, all or nothing. Throws RangeError for a table or column that the project has
 * not, and as SQLite does for rows that break its rules.
 */
export function fillTables(database: Database, tables: Iterable<TableRows>): void {
  const known = tablesOf(database)
  database.transaction(() => {
    // Rows point to one another across tables in any order; all must be there in the end.
    database.pragma('defer_foreign_keys = ON')
    for (const { table, columns, rows } of tables) {
      const own = known.get(table)
      if (!own || columns.some(column => !own.columns.includes(column))) throw new RangeError(`No table ${table}`)
      database.exec(`DELETE FROM "${table}"`)
      const marks = columns.map(() => '?').join(', ')
      const insert = database.prepare(`INSERT INTO "${table}" (${quoted(columns)}) VALUES (${marks})`)
      for (const row of rows) insert.run(...row)
    }
  })()
}
