import type { SearchQuery } from '#shared/contract/search.ts'
import { AppError } from '#shared/domain/errors.ts'
import { literalFinder } from '#shared/search/literal.ts'
import { compilePattern, type PatternMatch } from '#shared/search/pattern.ts'
import type { WorkerHost } from '#workers/worker-host.ts'

/** How long a pattern may take for one batch of texts, the start of the thread included. */
const patternLimitMs = 3000

/** Finds a query's matches in texts, for each text in order. */
export type MatchTexts = (texts: string[]) => PatternMatch[][] | Promise<PatternMatch[][]>

/**
 * The matcher of a query. A pattern runs in a thread of its own, which is ended when it takes too long (AppError
 * `search_too_slow`) or when `cancel` aborts (`job_cancelled`). Throws `pattern_invalid`.
 */
export function matcherOf(query: SearchQuery, host: WorkerHost, cancel: AbortSignal): MatchTexts {
  const { term, isPattern, ignoreCase, replacement } = query
  const template = replacement ?? null
  if (!isPattern) {
    const find = literalFinder(term, query)
    return texts => texts.map(text => find(text).map(match => ({ ...match, reading: template })))
  }
  // What cannot be compiled is told before any text is read.
  compilePattern(term, ignoreCase)
  return async texts => {
    const limit = AbortSignal.timeout(patternLimitMs)
    try {
      const input = { pattern: term, ignoreCase, texts, template }
      return await host.run('match', input, AbortSignal.any([limit, cancel]))
    } catch (error) {
      const isLate = limit.aborted && !cancel.aborted && error instanceof AppError && error.code === 'job_cancelled'
      throw isLate ? new AppError('search_too_slow', { seconds: patternLimitMs / 1000 }) : error
    }
  }
}
