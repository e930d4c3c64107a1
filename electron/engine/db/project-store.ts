import { versionOf } from './migrate.ts'
import type { OpenedFile } from './open.ts'
import { BlockRepository } from './repositories/blocks.ts'
import { ConcordanceRepository } from './repositories/concordance.ts'
import { DocumentRepository } from './repositories/documents.ts'
import { EditionProfileRepository } from './repositories/edition-profiles.ts'
import { FigureRepository } from './repositories/figures.ts'
import { FindingCountRepository } from './repositories/finding-counts.ts'
import { FindingRepository } from './repositories/findings.ts'
import { HistoryRepository } from './repositories/history.ts'
import { MaskRepository } from './repositories/masks.ts'
import { MetaRepository } from './repositories/meta.ts'
import { PeopleRepository } from './repositories/people.ts'
import { PictureRepository } from './repositories/pictures.ts'
import { ProfileRepository } from './repositories/profiles.ts'
import { QueryRepository } from './repositories/queries.ts'
import { ReadingRepository } from './repositories/reading.ts'
import { RecordRepository } from './repositories/records.ts'
import { RoundRepository } from './repositories/rounds.ts'
import { SearchIndexRepository } from './repositories/search-index.ts'
import { SourceRepository } from './repositories/sources.ts'
import { TagRepository } from './repositories/tags.ts'
import { WitnessRepository } from './repositories/witnesses.ts'
import { readTables, type TableRows } from './table-rows.ts'

/** Every repository of one open project file. */
export class ProjectStore {
  readonly readOnly: boolean
  readonly blocks: BlockRepository
  readonly concordance: ConcordanceRepository
  readonly documents: DocumentRepository
  readonly editionProfiles: EditionProfileRepository
  readonly figures: FigureRepository
  readonly findings: FindingRepository
  readonly findingCounts: FindingCountRepository
  readonly history: HistoryRepository
  readonly masks: MaskRepository
  readonly meta: MetaRepository
  readonly people: PeopleRepository
  readonly pictures: PictureRepository
  readonly profiles: ProfileRepository
  readonly queries: QueryRepository
  readonly reading: ReadingRepository
  readonly records: RecordRepository
  readonly rounds: RoundRepository
  readonly searchIndex: SearchIndexRepository
  readonly sources: SourceRepository
  readonly tags: TagRepository
  readonly witnesses: WitnessRepository
  readonly #file: OpenedFile

  constructor(file: OpenedFile) {
    const { database } = file
    this.#file = file
    this.readOnly = file.readOnly
    this.searchIndex = new SearchIndexRepository(database)
    this.blocks = new BlockRepository(database, this.searchIndex)
    this.concordance = new ConcordanceRepository(database)
    this.documents = new DocumentRepository(database)
    this.editionProfiles = new EditionProfileRepository(database)
    this.figures = new FigureRepository(database)
    this.findings = new FindingRepository(database)
    this.findingCounts = new FindingCountRepository(database, documentId => this.findings.serialOf(documentId))
    this.history = new HistoryRepository(database)
    this.masks = new MaskRepository(database)
    this.meta = new MetaRepository(database)
    this.people = new PeopleRepository(database)
    this.pictures = new PictureRepository(database)
    this.profiles = new ProfileRepository(database)
    this.queries = new QueryRepository(database)
    this.reading = new ReadingRepository(database)
    this.records = new RecordRepository(database)
    this.rounds = new RoundRepository(database)
    this.sources = new SourceRepository(database)
    this.tags = new TagRepository(database)
    this.witnesses = new WitnessRepository(database)
  }

  /** Runs work in one transaction: all of it is stored, or, when it throws, nothing. Work must not await. */
  transaction<Result>(work: () => Result): Result {
    try {
      return this.#file.database.transaction(work).immediate()
    } catch (error) {
      // What was read inside of it is not what is stored.
      this.findings.forget()
      throw error
    }
  }

  /** Gives back the memory of what was read; it is read from the file again where it is asked for again. */
  release(): void {
    this.#file.database.pragma('shrink_memory')
  }

  /** Every row of the project, table by table. */
  tables(): Iterable<TableRows> {
    return readTables(this.#file.database)
  }

  /** The version of the tables. */
  get schemaVersion(): number {
    return versionOf(this.#file.database)
  }

  close(): void {
    this.#file.close()
  }
}
