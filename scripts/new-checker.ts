import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repositoryRoot } from './run.ts'

/** Ids are finding types or like them: small letters in words joined by underscores. */
const idPattern = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u

/** `number_date` → `numberDate`. */
export const exportNameOf = (id: string): string =>
  id.replace(/_([a-z0-9])/gu, (_, letter: string) => letter.toUpperCase())

const indexText = (id: string) => `import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf } from '../block-list.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'

const options = v.object({})

/** What is looked for in one block. */
const pattern = /\\uFFFD+/gu

function check(document: CheckedDocument): FindingDraft[] {
  const { documentId } = document.snapshot
  return blockListOf(document).flatMap(({ block, text }) =>
    [...text.matchAll(pattern)].map(match => ({
      documentId,
      type: '${id}',
      start: block.start + match.index,
      end: block.start + match.index + match[0].length,
      message: { key: 'checkers.${id}.found', params: { quote: match[0] } },
      severity: 'warning',
      confidence: 0.5,
    })),
  )
}

/** See README.md beside this file. */
export const ${exportNameOf(id)} = defineChecker({
  id: '${id}',
  types: ['${id}'],
  severity: 'warning',
  options,
  messageKeys: ['found'],
  texts: { 'zh-CN': zhCN, en },
  run: () => perDocument(document => document, check),
})
`

const testText = (id: string) => `import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkWith, expectedOf, foundIn, readCases } from '../testing/cases.ts'
import { ${exportNameOf(id)} } from './index.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('what must be found', () => {
  it.each(readCases(join(fixtures, 'flagged')))('$name', fixture => {
    expect(foundIn(checkWith(${exportNameOf(id)}, fixture.documents))).toEqual(expectedOf(fixture))
  })
})

describe('what must be left alone', () => {
  it.each(readCases(join(fixtures, 'clean')))('$name', ({ documents }) => {
    expect(foundIn(checkWith(${exportNameOf(id)}, documents))).toEqual([])
  })
})
`

const readmeText = (id: string) => `# ${id}

What it finds, in one sentence.

**Why.** What the flaw costs a reader.

**How.** The rules, and an example of what is found and what is left alone.

**Options.** None.

**Limits.** What it cannot see.
`

const zhText = (id: string) => `/** Texts of the ${id} checker. */
export const zhCN = {
  title: '${id}',
  description: '${id}',
  found: '“{quote}”：说明是什么、为什么、怎么办。',
}
`

const enText = (id: string) => `import type { zhCN } from './zh-CN.ts'

/** Texts of the ${id} checker. */
export const en: typeof zhCN = {
  title: '${id}',
  description: '${id}',
  found: '“{quote}”: say what, why and what to do.',
}
`

/** The files of a new checker by path inside its folder; each works as it stands, and the completeness test asks for more cases. */
export function checkerFiles(id: string): Record<string, string> {
  return {
    'index.ts': indexText(id),
    'README.md': readmeText(id),
    [`${id}.test.ts`]: testText(id),
    'fixtures/flagged/cases.txt': '=== a damaged character\n云泽市⟦\uFFFD⟧委员会\n',
    'fixtures/clean/cases.txt': '=== sound text\n云泽市委员会\n',
    'locales/zh-CN.ts': zhText(id),
    'locales/en.ts': enText(id),
  }
}

/** The lines to add to the registry. */
export const registryLines = (id: string): string[] => [
  `import { ${exportNameOf(id)} } from './${id}/index.ts'`,
  `export const checkers: readonly Checker[] = [ …, ${exportNameOf(id)}]`,
]

function main(id: string | undefined): number {
  if (!id || !idPattern.test(id)) {
    console.error('Usage: npm run new:checker <id>, for example npm run new:checker number_date')
    return 2
  }
  const folder = join(repositoryRoot, 'shared', 'checkers', id)
  if (existsSync(folder)) {
    console.error(`shared/checkers/${id} exists already.`)
    return 1
  }
  for (const [path, text] of Object.entries(checkerFiles(id))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  console.log(`Made shared/checkers/${id}. Add to shared/checkers/registry.ts:\n`)
  for (const line of registryLines(id)) console.log(`  ${line}`)
  console.log(
    '\nAnd its texts to shared/i18n/zh-CN/checkers.ts and shared/i18n/en/checkers.ts, as its sisters stand there.',
  )
  console.log('\nThen write its rules, its README and its cases: 12 flagged and 8 clean at least.')
  return 0
}

if (import.meta.main) process.exitCode = main(process.argv[2])
