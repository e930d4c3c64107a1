import { AppError } from '../domain/errors.ts'
import type { Match } from './literal.ts'

/** A match of a pattern; `reading` is what it is to be replaced by, null where nothing is. */
export interface PatternMatch extends Match {
  reading: string | null
}

/** A regular expression of JavaScript. Throws AppError `pattern_invalid` with what is wrong in it. */
export function compilePattern(pattern: string, ignoreCase: boolean): RegExp {
  try {
    return new RegExp(pattern, ignoreCase ? 'giu' : 'gu')
  } catch (cause) {
    // The engine's message quotes the whole pattern first: "Invalid regular expression: /…/gu: Unterminated group".
    const message = cause instanceof Error ? cause.message : ''
    throw new AppError('pattern_invalid', { reason: message.slice(message.lastIndexOf(': ') + 1).trim() }, cause)
  }
}

/** Every match in a text; those of no length are left out. `template` may refer to groups as `$1`, `$<name>`, `$&`. */
export function matchPattern(expression: RegExp, text: string, template: string | null): PatternMatch[] {
  const matches: PatternMatch[] = []
  for (const found of text.matchAll(expression)) {
    if (found[0] === '') continue
    const start = found.index
    matches.push({ start, end: start + found[0].length, reading: template === null ? null : expand(template, found) })
  }
  return matches
}

/** As `String.replace` expands its template; what names no group stays as it is. */
function expand(template: string, found: RegExpMatchArray): string {
  return template.replace(/\$(?:\$|&|(\d\d?)|<([^>]*)>)/g, (all, digits?: string, name?: string) => {
    if (all === '$$') return '$'
    if (all === '$&') return found[0]
    if (name !== undefined) return found.groups ? (found.groups[name] ?? '') : all
    const number = Number(digits)
    if (number >= 1 && number < found.length) return found[number] ?? ''
    const first = Number(digits?.[0])
    return digits?.length === 2 && first >= 1 && first < found.length ? (found[first] ?? '') + digits[1] : all
  })
}
