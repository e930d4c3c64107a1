import { type SnapshotView, snapshotOf } from '#shared/document/snapshot-of.ts'
import type { SourceMap } from '#shared/document/source-map.ts'
import { importSource } from '#shared/formats/import/index.ts'
import { importTools } from '../../electron/workers/import-tools.ts'
import type { CorrectedText } from './corrected-texts.ts'

/** A text as checkers see it once it is imported, and where its characters come from. */
export async function importedText({ name, text }: CorrectedText): Promise<{ view: SnapshotView; sources: SourceMap }> {
  const { format, doc, sources } = await importSource({ bytes: Buffer.from(text), name }, importTools)
  return { view: snapshotOf({ documentId: name, name, revision: 0, format, doc, sources }), sources }
}
