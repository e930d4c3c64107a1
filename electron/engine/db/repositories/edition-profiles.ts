import type { Database, Statement } from 'better-sqlite3'
import type { EditionProfile } from '#shared/domain/edition-profile.ts'

/** The profiles that people have made in this project. */
export class EditionProfileRepository {
  readonly #put: Statement
  readonly #delete: Statement<[string]>
  readonly #list: Statement<[], string>
  readonly #get: Statement<[string], string>

  constructor(database: Database) {
    this.#put = database.prepare('INSERT OR REPLACE INTO edition_profiles (id, profile) VALUES (:id, :profile)')
    this.#delete = database.prepare('DELETE FROM edition_profiles WHERE id = ?')
    this.#list = database.prepare<[], string>('SELECT profile FROM edition_profiles ORDER BY id').pluck()
    this.#get = database.prepare<[string], string>('SELECT profile FROM edition_profiles WHERE id = ?').pluck()
  }

  /** Writes a profile, in place of the one with its id. */
  put(profile: EditionProfile): void {
    this.#put.run({ id: profile.id, profile: JSON.stringify(profile) })
  }

  delete(id: string): void {
    this.#delete.run(id)
  }

  /** Oldest first. */
  list(): EditionProfile[] {
    return this.#list.all().map(profileOf)
  }

  get(id: string): EditionProfile | undefined {
    const json = this.#get.get(id)
    return json === undefined ? undefined : profileOf(json)
  }
}

/** One that was stored before page furniture was a kind of its own prints it as every other correction. */
function profileOf(json: string): EditionProfile {
  const profile = JSON.parse(json) as EditionProfile
  return { ...profile, readings: { ...profile.readings, furniture: profile.readings.furniture ?? 'reading' } }
}
