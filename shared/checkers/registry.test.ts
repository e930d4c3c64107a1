import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { checkers as englishTexts } from '#shared/i18n/en/checkers.ts'
import { checkers as chineseTexts } from '#shared/i18n/zh-CN/checkers.ts'
import { findingTypes } from '../domain/finding.ts'
import type { TextTree } from './checker.ts'
import { profileOf } from './document-profile.ts'
import { checkers } from './registry.ts'
import { readCases } from './testing/cases.ts'
import { markedSnapshot } from './testing/marked-snapshot.ts'

const root = import.meta.dirname
/** A folder with any part of a checker is one; others hold what checkers share. */
const folders = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .filter(({ name }) => ['fixtures', 'locales', 'index.ts'].some(part => existsSync(join(root, name, part))))
  .map(entry => entry.name)

function textAt(tree: TextTree, key: string): string | TextTree | undefined {
  return key
    .split('.')
    .reduce<string | TextTree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), tree)
}

const leavesOf = (tree: TextTree, prefix = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : leavesOf(value, `${prefix}${key}.`),
  )

/** Names of rules in the first column of a page's tables. */
const rulesIn = (page: string): string[] =>
  [...page.matchAll(/^\| (`[^|]*)/gmu)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([a-z_]+)`/giu)].map(([, rule = '']) => rule))
    .sort()

/** Parts of a checker's page that have a counterpart in Chinese; what the data hold is told in English only. */
const pageParts = [
  ['Why.', '为什么。'],
  ['How.', '怎么判断。'],
  ['Options.', '选项。'],
  ['Limits.', '局限。'],
] as const

const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/gu)].map(match => match[1]).sort()

describe('the registry', () => {
  it('lists exactly the folders', () => {
    expect(checkers.map(({ id }) => id).sort()).toEqual(folders.sort())
  })

  it('says of each checker whether it reads the language, or words alone', () => {
    const { snapshot } = markedSnapshot('受政协**市委员会委托，向大会报告工作。全年召开座谈会**次，走访**县*户。', 'a')
    const asking = checkers.map(checker => {
      const asked: (typeof checker.reads)[] = []
      const ask = (what: typeof checker.reads) => () => {
        asked.push(what)
        return null
      }
      const run = checker.open({}, { language: ask('language'), words: ask('words') })
      run.update({ snapshot, profile: profileOf(snapshot) })
      run.check('a')
      return { id: checker.id, reads: asked[0] }
    })
    expect(asking).toEqual(checkers.map(({ id, reads }) => ({ id, reads })))
  })

  it('has the texts of every checker in every locale', () => {
    const textsIn = (locale: 'zh-CN' | 'en') => Object.fromEntries(checkers.map(({ id, texts }) => [id, texts[locale]]))
    expect(chineseTexts).toEqual(textsIn('zh-CN'))
    expect(englishTexts).toEqual(textsIn('en'))
  })
})

describe.each(checkers.map(checker => [checker.id, checker] as const))('%s', (id, checker) => {
  it('is complete', () => {
    const files = readdirSync(join(root, id), { recursive: true, encoding: 'utf8' }).map(file =>
      file.replaceAll('\\', '/'),
    )
    expect(files).toEqual(
      expect.arrayContaining(['index.ts', 'README.md', `${id}.test.ts`, 'locales/zh-CN.ts', 'locales/en.ts']),
    )
    expect(readCases(join(root, id, 'fixtures/flagged')).length).toBeGreaterThanOrEqual(12)
    expect(readCases(join(root, id, 'fixtures/clean')).length).toBeGreaterThanOrEqual(8)
  })

  it('has a README that names it and its options', () => {
    const readme = readFileSync(join(root, id, 'README.md'), 'utf8')
    expect(readme.startsWith(`# ${id}\n`)).toBe(true)
    const entries = (checker.options as { entries?: object }).entries ?? {}
    for (const option of Object.keys(entries)) expect(readme).toContain(`\`${option}\``)
  })

  it('has a page in Chinese with the same rules, options and parts', () => {
    const pages = ['README.md', 'README.zh-CN.md'].map(name => readFileSync(join(root, id, name), 'utf8'))
    const [english, chinese] = pages.map(rulesIn)
    expect(chinese).toEqual(english)
    expect(pages[1]?.startsWith(`# ${id}\n`)).toBe(true)
    for (const [label, own] of pageParts)
      expect(pages[1]?.includes(`**${own}**`)).toBe(pages[0]?.includes(`**${label}**`))
    for (const option of Object.keys((checker.options as { entries?: object }).entries ?? {}))
      expect(pages[1]).toContain(`\`${option}\``)
  })

  it('takes empty options', () => {
    expect(v.safeParse(checker.options, {}).success).toBe(true)
  })

  it('reports known types', () => {
    for (const type of checker.types) expect(findingTypes).toContain(type)
  })

  it('says the same in every locale', () => {
    const { 'zh-CN': chinese, en } = checker.texts
    expect(leavesOf(en).sort()).toEqual(leavesOf(chinese).sort())
    expect(leavesOf(chinese)).toEqual(expect.arrayContaining([...checker.messageKeys, 'title', 'description']))
    for (const key of checker.messageKeys) {
      expect(parametersOf(String(textAt(en, key)))).toEqual(parametersOf(String(textAt(chinese, key))))
    }
  })
})
