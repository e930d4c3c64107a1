import type { Database, Statement } from 'better-sqlite3'

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

const columns = 'position, id, section_start AS sectionStart, node AS nodeJson, text, source AS sourceJson'

/** The blocks of each document, the projection that its steps lead to. */
export class BlockRepository {
  readonly #put: Statement
  readonly #delete: Statement<[string, number]>
  readonly #list: Statement<[string], Row>
  readonly #layout: Statement<[string], { nodeJson: string; sectionStart: number }>

  constructor(database: Database) {
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO blocks (document_id, position, id, section_start, node, text, source)
       VALUES (:documentId, :position, :id, :sectionStart, :nodeJson, :text, :sourceJson)`,
    )
    this.#delete = database.prepare('DELETE FROM blocks WHERE document_id = ? AND position = ?')
    this.#list = database.prepare(`SELECT ${columns} FROM blocks WHERE document_id = ? ORDER BY position`)
    this.#layout = database.prepare(
      'SELECT node AS nodeJson, section_start AS sectionStart FROM blocks WHERE document_id = ? ORDER BY position',
    )
  }

  /** Writes a block, in place of one that stands at its position. */
  put(documentId: string, block: StoredBlock): void {
    this.#put.run({ ...block, documentId, sectionStart: block.sectionStart ? 1 : 0 })
  }

  delete(documentId: string, position: number): void {
    this.#delete.run(documentId, position)
  }

  /** Every block in order. */
  list(documentId: string): StoredBlock[] {
    return this.#list.all(documentId).map(row => ({ ...row, sectionStart: row.sectionStart === 1 }))
  }

  /** The document as ProseMirror JSON text, put together from its blocks without parsing them. */
  docJson(documentId: string): string {
    const sections: string[][] = []
    for (const { nodeJson, sectionStart } of this.#layout.iterate(documentId)) {
      if (sectionStart || sections.length === 0) sections.push([])
      sections.at(-1)?.push(nodeJson)
    }
    const content = sections.map(blocks => `{"type":"section","content":[${blocks.join(',')}]}`)
    return `{"type":"doc","content":[${content.join(',')}]}`
  }
}
