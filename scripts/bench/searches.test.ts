import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkOnce } from '#shared/checkers/once.ts'
import { checkResources } from '../../electron/workers/check-resources.ts'
import { repositoryRoot } from '../run.ts'
import { importedText } from './imported-text.ts'

/** Characters of the shorter text, and how many times as long the longer one is. */
const [shorter, times] = [30_000, 4]
/** Searches may grow so much faster than texts: a longer one holds more names and terms to be looked for. */
const slack = 2

it('searches a text four times as long not much more than four times as far', { timeout: 60_000 }, async () => {
  const folder = join(repositoryRoot, 'resources/training')
  const text = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .toSorted()
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n\n')
  const [short, long] = [await searchedIn(text.slice(0, shorter)), await searchedIn(text.slice(0, times * shorter))]
  expect(long / short).toBeLessThan(times * slack)
})

/** How many characters strings are searched through by the check of a text: it does not depend on the machine. */
async function searchedIn(text: string): Promise<number> {
  const { snapshot } = (await importedText({ name: 'text.txt', text })).view
  let searched = 0
  const { indexOf, includes } = String.prototype
  String.prototype.indexOf = function (this: string, wanted: string, from = 0): number {
    const at = indexOf.call(this, wanted, from)
    searched += (at < 0 ? this.length : at) - from
    return at
  }
  String.prototype.includes = function (this: string, wanted: string, from = 0): boolean {
    return this.indexOf(wanted, from) >= 0
  }
  try {
    checkOnce([snapshot], [snapshot.documentId], { resources: checkResources(), minConfidence: 0.5 })
  } finally {
    Object.assign(String.prototype, { indexOf, includes })
  }
  return searched
}
