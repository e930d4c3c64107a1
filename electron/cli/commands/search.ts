import type { SearchCursor, SearchHit, SearchQuery } from '#shared/contract/search.ts'
import { EngineSession } from '../engine-session.ts'
import { choice, exitCodes, parseCommand, type Terminal, UsageError } from '../terminal.ts'

const options = {
  project: { type: 'string' },
  regex: { type: 'boolean' },
  exact: { type: 'boolean' },
  format: { type: 'string' },
  limit: { type: 'string' },
} as const
const formats = ['table', 'jsonl'] as const
const pageSize = 500

/** `zhubi search`: status 0 whether something was found or not. */
export async function runSearch(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseCommand(args, options)
  const [term, ...more] = positionals
  if (!term) throw new UsageError('cli.usage.noTerm')
  if (more.length > 0) throw new UsageError('cli.usage.badOptions', { detail: more.join(' ') })
  if (!values.project) throw new UsageError('cli.usage.noProject')
  const format = choice('format', values.format, formats) ?? 'table'
  const limit = limitOf(values.limit)
  const session = new EngineSession('', [values.project])
  try {
    await session.call('project.open', { path: values.project })
    const documents = await session.call('documents.list', {})
    const names = new Map(documents.map(({ id, sourceName }) => [id, sourceName]))
    const print = format === 'jsonl' ? jsonPrinter(names, terminal) : linePrinter(names, terminal)
    const count = await printHits(session, queryOf(term, values), { limit, print })
    if (format === 'table') terminal.say('cli.search.summary', { count })
    return exitCodes.done
  } finally {
    await session.close()
  }
}

function limitOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError('cli.usage.badLimit')
  return Number(value)
}

function queryOf(term: string, { regex = false, exact = false }: { regex?: boolean; exact?: boolean }): SearchQuery {
  return { term, isPattern: regex, ignoreCase: !exact, ignoreWidth: !exact, ignoreVariants: !exact }
}

type Print = (hit: SearchHit) => void

/** Prints page by page, so that the first hits are there at once; returns how many there were. */
async function printHits(
  session: EngineSession,
  query: SearchQuery,
  { limit, print }: { limit: number; print: Print },
): Promise<number> {
  let count = 0
  let after: SearchCursor | undefined
  do {
    const page = await session.call('search.find', { query, limit: Math.min(pageSize, limit - count), after })
    for (const hit of page.hits) print(hit)
    count += page.hits.length
    after = page.next ?? undefined
  } while (after && count < limit)
  return count
}

function jsonPrinter(names: ReadonlyMap<string, string>, terminal: Terminal): Print {
  return ({ documentId, blockId, start, end, before, text, after }) => {
    const file = names.get(documentId) ?? ''
    terminal.print(JSON.stringify({ file, documentId, blockId, start, end, before, text, after }))
  }
}

function linePrinter(names: ReadonlyMap<string, string>, terminal: Terminal): Print {
  const tidy = (text: string) => text.replace(/\s+/g, ' ')
  return ({ documentId, before, text, after }) => {
    const [left, right] = [tidy(before).slice(-20), tidy(after).slice(0, 30)]
    terminal.print(`${names.get(documentId) ?? ''}: ${left}【${tidy(text)}】${right}`)
  }
}
