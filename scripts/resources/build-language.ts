import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  backoffLevelOf,
  lexiconFileMagic,
  pairCellOf,
  pairFileMagic,
  pairLevelOf,
  wordClass,
  wordLevelOf,
} from '../../shared/checkers/reading/word-hash.ts'
import { repositoryRoot } from '../run.ts'
import { readSunpinyinModel, type WordPairModel } from './sunpinyin-model.ts'

/**
 * Rebuilds `resources/language/` from its two sources, fetched by their package managers: `npm pack @node-rs/jieba` and
 * `apt-get download sunpinyin-data`. See docs/resources.md for versions and licences.
 */
const jiebaVersion = '2.0.3'
const target = join(repositoryRoot, 'resources', 'language')

/** A pair is kept when it tells more than its words do alone, in nats. */
const leastGain = 0.4

const isKept = (word: string) => /^[\u3400-\u9fff\u3007]+$/u.test(word) || /^[，。；？！：“”、…]$/u.test(word)

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-language-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const wordPairs = () =>
  inFolder(folder => {
    execFileSync('apt-get', ['download', 'sunpinyin-data'], { cwd: folder, stdio: 'inherit' })
    execFileSync('dpkg-deb', ['-x', readdirSync(folder).find(name => name.endsWith('.deb')) as string, '.'], {
      cwd: folder,
    })
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const read = (name: string) => readFileSync(join(folder, files.find(file => file.endsWith(name)) as string))
    return readSunpinyinModel(read('lm_sc.t3g'), read('pydict_sc.bin'))
  })

const jiebaWords = () =>
  inFolder(folder => {
    execFileSync('npm', ['pack', `@node-rs/jieba@${jiebaVersion}`, '--silent'], { cwd: folder })
    execFileSync('tar', ['xzf', readdirSync(folder)[0] as string], { cwd: folder })
    const lines = readFileSync(join(folder, 'package', 'dict.txt'), 'utf8').split('\n')
    return lines
      .map(line => line.split(' '))
      .map(([word = '', count = '0', mark = '']) => ({ word, count: Number(count), classes: classesOf(mark) }))
  })

/** Classes of a mark of the ICTCLAS set, which the lexicon uses. */
function classesOf(mark: string): number {
  if (/^vn|^vd|^vi?$|^vg|^vq/u.test(mark)) return wordClass.verb | (mark === 'vn' ? wordClass.noun : 0)
  if (/^nr|^ns|^nt|^nz/u.test(mark)) return wordClass.noun | wordClass.name
  if (/^[nstf]|^ng/u.test(mark)) return wordClass.noun
  if (/^[abz]/u.test(mark)) return wordClass.adjective | (mark === 'an' ? wordClass.noun : 0)
  return /^[cdprmqueoyk]/u.test(mark) ? wordClass.function : 0
}

/** Numbers first, then bytes, then texts, so that every view is aligned. */
function fileOf(
  header: readonly number[],
  bytes: readonly Uint8Array[],
  words: readonly (Uint16Array | Uint32Array)[],
): Buffer {
  const head = new Uint8Array(new Uint32Array(header).buffer)
  const padded = bytes.map(part => {
    const whole = new Uint8Array(Math.ceil(part.length / 4) * 4)
    whole.set(part)
    return whole
  })
  return Buffer.concat([
    head,
    ...padded,
    ...words.map(part => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  ])
}

function codesOf(texts: readonly string[]): Uint16Array {
  const text = texts.join('')
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
}

function pairFile(model: WordPairModel, classes: ReadonlyMap<string, number>): Buffer {
  // Row 0 stands for every word that the model does not know.
  const rows = model.words.flatMap((word, row) => (row === 0 || isKept(word) ? [row] : []))
  const newRow = new Map(rows.map((row, index) => [row, index]))
  const { first, second, costs } = model.pairs
  const kept: [number, number, number][] = []
  for (let pair = 0; pair < first.length; pair++) {
    const [a, b] = [newRow.get(first[pair] as number), newRow.get(second[pair] as number)]
    if (a === undefined || b === undefined) continue
    const fallback = (model.backoffs[first[pair] as number] as number) + (model.costs[second[pair] as number] as number)
    if (fallback - (costs[pair] as number) >= leastGain) kept.push([a, b, costs[pair] as number])
  }
  const lengths = new Uint32Array(rows.length)
  // Cheap pairs first: they are looked up most.
  kept.sort((x, y) => x[0] - y[0] || x[2] - y[2] || x[1] - y[1])
  for (const [a] of kept) lengths[a] = (lengths[a] as number) + 1
  const cells = Uint32Array.from(kept, ([, b, cost]) => pairCellOf(b, pairLevelOf(cost)))
  const words = rows.map(row => model.words[row] as string)
  const codes = codesOf(words)
  console.log(`${words.length} words, ${kept.length} pairs`)
  return fileOf(
    [pairFileMagic, words.length, codes.length, cells.length],
    [
      Uint8Array.from(words, word => word.length),
      Uint8Array.from(rows, row => wordLevelOf(model.costs[row] as number)),
      Uint8Array.from(rows, row => backoffLevelOf(model.backoffs[row] as number)),
      Uint8Array.from(words, word => classes.get(word) ?? 0),
    ],
    [lengths, cells, codes],
  )
}

function lexiconFile(all: ReturnType<typeof jiebaWords>, known: ReadonlySet<string>): Buffer {
  const total = all.reduce((sum, { count }) => sum + count, 0)
  const kept = all
    .filter(({ word, count }) => count > 0 && word.length >= 2 && word.length <= 12 && isKept(word) && !known.has(word))
    .sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
  const codes = codesOf(kept.map(({ word }) => word))
  console.log(`${kept.length} words beside them`)
  return fileOf(
    [lexiconFileMagic, kept.length, codes.length, 0],
    [
      Uint8Array.from(kept, ({ word }) => word.length),
      Uint8Array.from(kept, ({ count }) => wordLevelOf(-Math.log(count / total))),
      Uint8Array.from(kept, ({ classes }) => classes),
    ],
    [codes],
  )
}

const model = wordPairs()
const words = jiebaWords()
const classes = new Map(words.map(entry => [entry.word, entry.classes]))
writeFileSync(join(target, 'word-pairs.bin'), pairFile(model, classes))
writeFileSync(join(target, 'lexicon.bin'), lexiconFile(words, new Set(model.words)))
