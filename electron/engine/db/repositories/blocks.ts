import type { Database, Statement } from 'better-sqlite3'
import type { BlockText, SearchIndexRepository } from './search-index.ts'

/** A top-level block as stored. The database looks no deeper than its columns. */
export interface StoredBlock {
  /** Orders the blocks of a document; gaps are left so that an insertion moves nothing. */
  position: number
  id: string
  /** Whether a layout section begins here. */
  sectionStart: boolean
  nodeJson: string
  text: string
  /** Sources of the block and of the blocks inside it, as JSON text. */
  sourceJson: string
}

interface Row extends Omit<StoredBlock, 'sectionStart'> {
  sectionStart: number
}

/** A block as searches read it. */
export interface SearchedBlock extends BlockText {
  id: string
}

/** The blocks of each document, the projection that its steps lead to. The index for searching follows each of them. */
export class BlockRepository {
  readonly #index: SearchIndexRepository
  readonly #put: Statement
  readonly #delete: Statement<[string, number]>
  readonly #documentsWith: Statement<[string], string>
  readonly #positions: Statement<[string], number>
  readonly #texts: Statement<[string], Pick<Row, 'nodeJson' | 'sectionStart' | 'sourceJson'>>
  readonly #count: Statement<[string], number>
  readonly #searched: Statement<[string, number], SearchedBlock>
  readonly #following: Statement<[string, number, number], SearchedBlock>
  readonly #node: Statement<[string, number], string>

  constructor(database: Database, index: SearchIndexRepository) {
    this.#index = index
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO blocks (document_id, position, id, section_start, node, text, source)
       VALUES (:documentId, :position, :id, :sectionStart, :nodeJson, :text, :sourceJson)`,
    )
    this.#delete = database.prepare('DELETE FROM blocks WHERE document_id = ? AND position = ?')
    this.#documentsWith = database
      .prepare<[string], string>('SELECT DISTINCT document_id FROM blocks WHERE instr(text, ?) > 0')
      .pluck()
    this.#positions = database
      .prepare<[string], number>('SELECT position FROM blocks WHERE document_id = ? ORDER BY position')
      .pluck()
    this.#texts = database.prepare(
      `SELECT node AS nodeJson, section_start AS sectionStart, source AS sourceJson
       FROM blocks WHERE document_id = ? ORDER BY position`,
    )
    this.#count = database.prepare<[string], number>('SELECT count(*) FROM blocks WHERE document_id = ?').pluck()
    this.#searched = database.prepare('SELECT id, position, text FROM blocks WHERE document_id = ? AND position = ?')
    this.#following = database.prepare(
      'SELECT id, position, text FROM blocks WHERE document_id = ? AND position > ? ORDER BY position LIMIT ?',
    )
    this.#node = database
      .prepare<[string, number], string>('SELECT node FROM blocks WHERE document_id = ? AND position = ?')
      .pluck()
  }

  /** Writes a block, in place of one that stands at its position. */
  put(documentId: string, block: StoredBlock): void {
    this.#put.run({ ...block, documentId, sectionStart: block.sectionStart ? 1 : 0 })
    this.#index.put(documentId, block)
  }

  delete(documentId: string, position: number): void {
    this.#delete.run(documentId, position)
    this.#index.delete(documentId, position)
  }

  /** Documents with a block that holds a text. Reads every block: 0.3 s for a hundred million characters. */
  documentsWith(text: string): string[] {
    return this.#documentsWith.all(text)
  }

  /** The position of every block, in order. */
  positions(documentId: string): number[] {
    return this.#positions.all(documentId)
  }

  count(documentId: string): number {
    return this.#count.get(documentId) ?? 0
  }

  /** The block at a position as searches read it. */
  searched(documentId: string, position: number): SearchedBlock | undefined {
    return this.#searched.get(documentId, position)
  }

  /** The next blocks behind a position, this many at most. */
  following(documentId: string, position: number, limit: number): SearchedBlock[] {
    return this.#following.all(documentId, position, limit)
  }

  /** ProseMirror JSON of the block at a position. */
  nodeJson(documentId: string, position: number): string | undefined {
    return this.#node.get(documentId, position)
  }

  /** A document's ProseMirror JSON and its `BlockSource[]` as texts, put together from its blocks without parsing them. */
  texts(documentId: string): { docJson: string; sourcesJson: string } {
    return documentTexts(this.#texts.iterate(documentId))
  }
}

/** What `texts` gives, of rows at hand. */
export function documentTexts(
  rows: Iterable<{ nodeJson: string; sectionStart: boolean | number; sourceJson: string }>,
): {
  docJson: string
  sourcesJson: string
} {
  const sections: string[][] = []
  const sources: string[] = []
  for (const { nodeJson, sectionStart, sourceJson } of rows) {
    if (sectionStart || sections.length === 0) sections.push([])
    sections.at(-1)?.push(nodeJson)
    if (sourceJson !== '[]') sources.push(sourceJson.slice(1, -1))
  }
  const content = sections.map(blocks => `{"type":"section","content":[${blocks.join(',')}]}`)
  return { docJson: `{"type":"doc","content":[${content.join(',')}]}`, sourcesJson: `[${sources.join(',')}]` }
}
