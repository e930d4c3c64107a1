import type { Database, Statement } from 'better-sqlite3'

/** Facts about the project as a whole, by name. */
export class MetaRepository {
  readonly #get: Statement<[string], string>
  readonly #set: Statement<[string, string]>

  constructor(database: Database) {
    this.#get = database.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
    this.#set = database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  }

  get(key: string): string | undefined {
    return this.#get.get(key)
  }

  set(key: string, value: string): void {
    this.#set.run(key, value)
  }
}
