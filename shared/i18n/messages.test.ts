import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { errorCodes } from '../domain/errors.ts'
import { locales, readTexts, resolveLocale, translate, translateMessage } from './index.ts'
import { corrections } from './zh-TW/corrections.ts'

type Tree = { readonly [name: string]: string | Tree }

function textsOf(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [name, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${name}` : name
    if (typeof value === 'string') texts.set(path, value)
    else for (const [inner, text] of textsOf(value, path)) texts.set(inner, text)
  }
  return texts
}

const root = join(import.meta.dirname, '../..')
const trees = await Promise.all(locales.map(async locale => [locale, await readTexts(locale)] as const))
const texts = Object.fromEntries(trees.map(([locale, tree]) => [locale, textsOf(tree)])) as Record<
  (typeof locales)[number],
  Map<string, string>
>
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

function sources(): string {
  const files = ['shared', 'electron', 'renderer'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        name => /\.(ts|vue)$/.test(name) && !/\.test\.ts$|(^|\/)(i18n|locales|testing)\//.test(`${folder}/${name}`),
      )
      .map(name => join(root, folder, name)),
  )
  return files.map(file => readFileSync(file, 'utf8')).join('\n')
}

describe('every locale', () => {
  test('has the same keys, each with a text', () => {
    for (const locale of locales) {
      expect([...texts[locale].keys()].sort()).toEqual([...texts['zh-CN'].keys()].sort())
      expect([...texts[locale]].filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  test('names the same placeholders', () => {
    for (const [key, master] of texts['zh-CN']) {
      for (const locale of locales) expect(placeholders(texts[locale].get(key)!), key).toEqual(placeholders(master))
    }
  })

  test('can be read by the message compiler, with its placeholders filled', () => {
    for (const locale of locales) {
      for (const [key, text] of texts[locale]) {
        const params = Object.fromEntries(placeholders(text).map(name => [name.slice(1, -1), 2]))
        const said = translateMessage(locale, { key, params })
        expect(said, key).not.toBe(key)
        expect(said, key).not.toMatch(/\{\w+\}|undefined/)
      }
    }
  })

  test('tells every error', () => {
    for (const locale of locales) {
      expect(errorCodes.filter(code => !texts[locale].has(`errors.${code}`))).toEqual([])
    }
  })
})

test('every checker of the tree has its texts here', () => {
  const checkersFolder = join(root, 'shared/checkers')
  const ids = readdirSync(checkersFolder).filter(name => existsSync(join(checkersFolder, name, 'locales')))
  for (const [, tree] of trees) expect(Object.keys(tree.checkers).sort()).toEqual(ids.sort())
})

test('no text is left that nobody shows', () => {
  const code = sources()
  const isUsed = (key: string) => {
    if ([`'${key}'`, `"${key}"`, `\`${key}\``].some(literal => code.includes(literal))) return true
    // A key put together at run time, as `types.finding.${type}`, uses all below its prefix.
    const parts = key.split('.')
    return parts.some((_, index) => index > 0 && code.includes(`\`${parts.slice(0, index).join('.')}.\${`))
  }
  // Checkers name their messages inside their folders, where each has a test of its own.
  const keys = [...texts['zh-CN'].keys()].filter(key => !key.startsWith('checkers.'))
  expect(keys.filter(key => !isUsed(key))).toEqual([])
})

test('plural forms follow the count', () => {
  expect(translate('en', 'app.main.openFindings', { count: 0 })).toBe('No open findings')
  expect(translate('en', 'app.main.openFindings', { count: 1 })).toBe('1 open finding')
  expect(translate('en', 'app.main.openFindings', { count: 5 })).toBe('5 open findings')
})

test('parameters are text, whatever they hold', () => {
  expect(translate('en', 'app.window.project', { name: 'a | {b} @:c' })).toBe('a | {b} @:c — Zhubi')
})

test('a key that nobody knows stands for itself', () => {
  expect(translateMessage('en', { key: 'no.such.key', params: {} })).toBe('no.such.key')
})

test('systems in any kind of Chinese are spoken to in Chinese, in the script they are set to', () => {
  expect(['zh', 'zh-CN', 'zh-Hans-HK', 'ZH-cn', 'zh-SG'].map(resolveLocale)).toEqual(Array(5).fill('zh-CN'))
  expect(['zh-TW', 'zh-Hant', 'zh-Hant-TW', 'zh-HK', 'zh-mo'].map(resolveLocale)).toEqual(Array(5).fill('zh-TW'))
  expect(['en-GB', 'de', 'zha'].map(resolveLocale)).toEqual(Array(3).fill('en'))
})

test('texts of Taiwan are those of the mainland in its characters, words and marks', () => {
  expect(translate('zh-TW', 'app.name')).toBe('朱筆')
  expect(translate('zh-TW', 'commands.project.open')).toBe('開啟專案…')
  expect(translate('zh-TW', 'search.nothing', { term: '水利' })).toBe('沒有找到「水利」')
  const all = [...texts['zh-TW'].values()].join('\n')
  expect(corrections.filter(([, said]) => !all.includes(said))).toEqual([])
})
