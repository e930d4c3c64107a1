import type { Language } from '../resources.ts'
import { clausesOf } from './block-reading.ts'
import { clauseReaderOf } from './language-tools.ts'
import { isTraditional } from './script.ts'

/** Marks of headings, quotations and lists, which blocks do not have. */
const lineMark = /^[\s#>]*(?:[-+*]\s+)?/u

/**
 * Reads the clauses of a source's text line by line, as its blocks will most likely have them: what is read is known when
 * a document of it is checked. Findings do not depend on it. Pauses after each line.
 */
export function* readAhead(text: string, language: Language): Generator<void> {
  if (isTraditional(text)) return
  const reader = clauseReaderOf(language)
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end).replace(lineMark, '')
    clausesOf(line.trimEnd(), reader)
    start = end < 0 ? text.length : end + 1
    yield
  }
}
