import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { adWords } from '#shared/checkers/spam/ad-words.ts'
import { eachPair } from '#shared/checkers/voices/grams.ts'
import { repositoryRoot } from '../run.ts'

/**
 * Weighs pairs of characters by how much oftener advertisements (voice 1) and pages around texts (voice 2) say them than texts
 * (voice 0) do, on `resources/training/voices`, the cases of the checkers and the texts for trees, and writes the weights.
 */
const training = join(repositoryRoot, 'resources/training')
const evaluation = join(repositoryRoot, 'resources/evaluation')
const checkers = join(repositoryRoot, 'shared/checkers')
const shortestPart = 5

interface Example {
  pairs: number[]
  voice: number
  weight: number
  /** Where it was written: readings of one line count as one place. */
  source: number
}
const examples: Example[] = []
let sources = 0

function add(texts: readonly string[], voice: number, weight: number) {
  const source = ++sources
  for (const text of texts) {
    const pairs = new Set<number>()
    eachPair(text, pair => pairs.add(pair))
    examples.push({ pairs: [...pairs], voice, weight, source })
  }
}

let seed = 7
function pick<T>(list: readonly T[]): T {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return list[Math.floor((seed / 2 ** 32) * list.length)] as T
}
const readings = 12
/** One reading of a line with choices: {在家|足不出户}赚钱. */
const readingOf = (line: string) => line.replace(/\{([^{}]*)\}/gu, (_, list: string) => pick(list.split('|')))
/** A text and its clauses. */
function withParts(text: string): string[] {
  const parts = text.split(/[，,　 ]+/u).filter(part => part.length >= shortestPart)
  return parts.length > 1 ? [text, ...parts] : [text]
}
const linesOf = (name: string) =>
  readFileSync(join(training, 'voices', name), 'utf8')
    .split('\n')
    .filter(Boolean)

function addLines(name: string, voice: number, weight: number) {
  for (const line of linesOf(name)) {
    const texts = Array.from({ length: readings }, () => readingOf(line)).flatMap(withParts)
    add([...new Set(texts)], voice, weight)
  }
}

const textsIn = (folder: string, name: RegExp) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(file => name.test(file))
        .map(file => readFileSync(join(folder, file), 'utf8'))
    : []
const sentences = (text: string) =>
  text
    .split('\n')
    .filter(line => !/^(?:===|---)/u.test(line))
    .flatMap(line => [
      ...(line.match(/[^。！？；]+[。！？；]?/gu) ?? []),
      ...(line.match(/[^。！？；，、]{6,}/gu) ?? []),
    ])
    .map(piece => piece.trim())
    .filter(piece => piece.length >= 4)

addLines('advertisements.txt', 1, 0.5)
addLines('furniture.txt', 2, 0.5)
addLines('text.txt', 0, 1)
for (const [voice, name] of [
  [1, 'trade-phrases.txt'],
  [2, 'page-phrases.txt'],
] as const)
  for (const phrase of linesOf(name).flatMap(line => line.split(' '))) add([phrase], voice, 1)
for (const word of adWords) add([word], 1, 1)

const all = /\.(?:txt|md)$/u
const texts = [
  ...textsIn(training, /^(?:[lkr]\d?|t\d)-.*\.txt$/u),
  ...textsIn(evaluation, /^2.*\.md$/u),
  ...readdirSync(checkers).flatMap(id => textsIn(join(checkers, id, 'fixtures/clean'), all)),
]
for (const [voice, id] of [
  [1, 'spam'],
  [2, 'boilerplate'],
] as const) {
  for (const text of textsIn(join(checkers, id, 'fixtures/flagged'), all)) {
    for (const [, marked = ''] of text.matchAll(/⟦([^⟧]{4,})⟧/gu)) add([marked], voice, 1)
    // What stands around the marked words is text.
    texts.push(text.replace(/⟦[^⟧]*⟧/gu, '\n'))
  }
}
for (const text of texts) for (const sentence of sentences(text)) add([sentence], 0, 1)

/** In how many places each pair stands, by voice. */
const places = [0, 1, 2].map(() => new Map<number, Set<number>>())
for (const { pairs, voice, source } of examples)
  for (const pair of pairs) {
    const known = places[voice] as Map<number, Set<number>>
    known.set(pair, (known.get(pair) ?? new Set()).add(source))
  }
const countIn = (voice: number, pair: number) => places[voice]?.get(pair)?.size ?? 0
const totals = places.map(known => [...known.values()].reduce((sum, set) => sum + set.size, 0))

/** What once seen is worth, what never seen is, and how many more of a text count as seen. */
const [once, never, smooth] = [0.4, 0.1, 3]
/** What a pair says that no voice is known by, what speaks against a voice from the beginning, how much one pair says at most. */
const [other, bias, most] = [-0.3, -2, 2.5]
function oddsOf(voice: number, pair: number): number {
  const own = countIn(voice, pair)
  const seen = own === 0 ? never : own === 1 ? once : own - 0.5
  const odds = Math.log((seen / (totals[voice] as number)) * ((totals[0] as number) / (countIn(0, pair) + smooth)))
  return Math.max(-most, Math.min(most, odds))
}
const known = new Set(places.flatMap(each => [...each.keys()]))

/** The weights of a voice, mended by the examples that they judge wrongly: a text says less than the first, somebody else more than the second. */
const [mostOfText, leastOfVoice, passes] = [5, 9, 30]
function weightsOf(voice: number): Map<number, number> {
  const weights = new Map([...known].map(pair => [pair, oddsOf(voice, pair)]))
  const own = examples.filter(example => example.voice === 0 || example.voice === voice)
  for (let pass = 0; pass < passes; pass++) {
    for (const example of own) {
      const heavy = example.pairs.filter(pair => (weights.get(pair) as number) > 0)
      const sum = heavy.reduce((total, pair) => total + (weights.get(pair) as number), bias)
      const isTooLow = example.voice > 0 && sum < leastOfVoice && heavy.length >= 5
      const step = example.voice === 0 ? (sum > mostOfText ? -0.05 : 0) : isTooLow ? 0.02 * example.weight : 0
      if (step !== 0) for (const pair of heavy) weights.set(pair, Math.min(3, (weights.get(pair) as number) + step))
    }
  }
  return weights
}

const scale = 10
/** Pairs of texts alone that stand in fewer places are left out. */
const leastPlain = 25
/** Pairs by their weight, the heaviest first: `12 代办包过…`. */
function encode(voice: number): string {
  const byWeight = new Map<number, string>()
  for (const [pair, weight] of weightsOf(voice)) {
    const tenths = Math.round(scale * weight)
    const isRare = countIn(voice, pair) === 0 && countIn(0, pair) < leastPlain
    if (isRare || Math.abs(tenths - scale * other) < 2) continue
    const characters = String.fromCharCode(Math.floor(pair / 0x10000), pair % 0x10000)
    byWeight.set(tenths, (byWeight.get(tenths) ?? '') + characters)
  }
  return [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([tenths, pairs]) => `${tenths} ${pairs}`)
    .join('\n')
}
const written = (name: string, says: string, voice: number) => `
/** ${says} */
export const ${name}: VoiceWeights = {
  bias: ${scale * bias},
  other: ${scale * other},
  pairs: \`${encode(voice)}\`,
}
`
writeFileSync(
  join(checkers, 'voices/weights.ts'),
  `// Written by \`node scripts/resources/fit-voices.ts\`.

/**
 * A voice that is not the text's: what speaks against it from the beginning, what every pair of characters says that is not
 * known, and how much the known ones say. In tenths.
 */
export interface VoiceWeights {
  bias: number
  other: number
  pairs: string
}
${written('advertiser', 'Those who advertise.', 1)}${written('page', 'The page around a text.', 2)}`,
)
