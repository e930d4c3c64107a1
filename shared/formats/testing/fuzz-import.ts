import { importTools } from '#workers/import-tools.ts'
import { schema } from '../../document/schema.ts'
import { AppError } from '../../domain/errors.ts'
import { importSource } from '../import/index.ts'
import { fuzzSamples } from './fuzz-samples.ts'
import { mutated, randomFrom } from './mutate.ts'

/** Longer than this is a hang. */
const longestMs = 5000

export interface FuzzResult {
  documents: number
  refused: number
  /** What must not happen, with the file's name and seed. */
  failures: string[]
}

/** Imports mutated files of one format: each gives a document or an AppError, in time. */
export async function fuzzImport(name: string, first: number, count: number): Promise<FuzzResult> {
  const result: FuzzResult = { documents: 0, refused: 0, failures: [] }
  for (let seed = first; seed < first + count; seed++) {
    const bytes = mutated(fuzzSamples[name]!, randomFrom(seed))
    const start = performance.now()
    try {
      const { doc, sources, text, annotations } = await importSource({ bytes, name }, importTools)
      doc.check()
      schema.nodeFromJSON(JSON.parse(JSON.stringify(doc)))
      const { length } = text()
      for (const { start, end } of sources.values())
        if (start > end || end > length) throw new RangeError('A source outside')
      JSON.stringify(annotations)
      result.documents++
    } catch (error) {
      if (error instanceof AppError) result.refused++
      else result.failures.push(`${name} ${seed}: ${error instanceof Error ? error.stack : String(error)}`)
    }
    const took = performance.now() - start
    if (took > longestMs) result.failures.push(`${name} ${seed}: took ${Math.round(took)} ms`)
  }
  return result
}
