import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../run.ts'
import { goldFolders } from './gold-folders.ts'
import { numbersFrom } from './numbers.ts'

const clausePattern = /[^，。；：、！？“”（）《》\n]+/gu
/** Of the clauses of running text, so many give way to another text's. */
const exchanged = 0.8

/**
 * A plain text of at least `bytes` bytes of UTF-8 (more by less than a round of the texts), always the same: the
 * evaluation texts over and over, with figures changed and most clauses exchanged for others of the same length, so
 * that rounds do not repeat one another.
 */
export function longText(bytes: number): string {
  const next = numbersFrom(bytes)
  const texts = textsOf(goldFolders.evaluation)
  const byLength = new Map<number, string[]>()
  for (const clause of texts.flatMap(text => text.match(clausePattern) ?? [])) {
    if (!/^\p{Script=Han}{4,20}$/u.test(clause)) continue
    const same = byLength.get(clause.length)
    if (same) same.push(clause)
    else byLength.set(clause.length, [clause])
  }
  const changed = (clause: string): string => {
    const others = byLength.get(clause.length)
    const taken = others && /^\p{Script=Han}+$/u.test(clause) && next() < exchanged
    if (taken) return others[Math.floor(next() * others.length)] ?? clause
    return clause.replace(/(?<=\d\d)\d/gu, () => String(Math.floor(next() * 10)))
  }
  const parts: string[] = []
  for (let length = 0; length < bytes; ) {
    for (const text of texts) {
      const part = text.replace(clausePattern, changed)
      parts.push(part)
      length += Buffer.byteLength(part)
    }
  }
  return parts.join('\n')
}

/** UTF-16 units of the varied text at the most: 1.5 MB of UTF-8. */
const mostVaried = 560_000

/** Texts of the repository that hardly repeat one another, one behind the other. */
export const variedText = (): string =>
  [goldFolders.evaluation, join(repositoryRoot, 'resources/training')].flatMap(textsOf).join('\n').slice(0, mostVaried)

const textsOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter(name => /\.(txt|md)$/u.test(name) && name !== 'README.md')
    .toSorted()
    .map(name => readFileSync(join(folder, name), 'utf8'))
