import type { Database, Statement } from 'better-sqlite3'

/** Names of the people known in the project. */
export class PeopleRepository {
  readonly #note: Statement<[string, number]>
  readonly #names: Statement<[], string>

  constructor(database: Database) {
    this.#note = database.prepare('INSERT OR IGNORE INTO people (name, since) VALUES (?, ?)')
    this.#names = database.prepare<[], string>('SELECT name FROM people').pluck()
  }

  /** Remembers a name; `at` is milliseconds since 1970. Nobody has an empty name. */
  note(name: string, at: number): void {
    if (name.trim() !== '') this.#note.run(name, at)
  }

  names(): string[] {
    return this.#names.all()
  }
}
