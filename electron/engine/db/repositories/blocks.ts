import type { Database, Statement } from 'better-sqlite3'
import { Utf8Writer } from '#shared/domain/utf8-writer.ts'
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
  readonly #sizes: Statement<[string], { count: number; nodes: number; sources: number }>
  readonly #nodes: Statement<[string], Pick<Row, 'nodeJson' | 'sectionStart'>>
  readonly #sources: Statement<[string], string>
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
    this.#sizes = database.prepare(
      `SELECT count(*) AS count, coalesce(sum(octet_length(node)), 0) AS nodes,
         coalesce(sum(octet_length(source)), 0) AS sources
       FROM blocks WHERE document_id = ?`,
    )
    this.#nodes = database.prepare(
      'SELECT node AS nodeJson, section_start AS sectionStart FROM blocks WHERE document_id = ? ORDER BY position',
    )
    this.#sources = database
      .prepare<[string], string>('SELECT source FROM blocks WHERE document_id = ? ORDER BY position')
      .pluck()
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

  /** The document of `texts` as UTF-8. */
  docBytes(documentId: string): Uint8Array {
    const { count, nodes } = this.#sizes.get(documentId)!
    const json = new Utf8Writer(nodes + (count + 1) * roomBetween)
    let isFirst = true
    json.add('{"type":"doc","content":[')
    for (const { nodeJson, sectionStart } of this.#nodes.iterate(documentId)) {
      if (isFirst) json.add('{"type":"section","content":[')
      else json.add(sectionStart ? ']},{"type":"section","content":[' : ',')
      json.add(nodeJson)
      isFirst = false
    }
    json.add(isFirst ? ']}' : ']}]}')
    return json.done()
  }

  /** The `BlockSource[]` of `texts` as UTF-8. */
  sourcesBytes(documentId: string): Uint8Array {
    const { count, sources } = this.#sizes.get(documentId)!
    const json = new Utf8Writer(sources + (count + 1) * roomBetween)
    let isFirst = true
    for (const sourceJson of this.#sources.iterate(documentId)) {
      if (sourceJson === '[]') continue
      json.add(isFirst ? '[' : ',')
      json.add(sourceJson.slice(1, -1))
      isFirst = false
    }
    json.add(isFirst ? '[]' : ']')
    return json.done()
  }

  /** A document's ProseMirror JSON and its `BlockSource[]` as texts, put together from its blocks without parsing them. */
  texts(documentId: string): { docJson: string; sourcesJson: string } {
    return documentTexts(this.#texts.iterate(documentId))
  }
}

/** Bytes that the sections around blocks and the commas between them take at most, a block. */
const roomBetween = 64
function documentTexts(rows: Iterable<{ nodeJson: string; sectionStart: boolean | number; sourceJson: string }>): {
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
