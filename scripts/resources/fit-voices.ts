import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldLine } from '#shared/checkers/fold-line.ts'
import { matchesOf } from '#shared/checkers/matches.ts'
import { adWords } from '#shared/checkers/spam/ad-words.ts'
import { signals } from '#shared/checkers/spam/lexicon.ts'
import { pitchesIn } from '#shared/checkers/spam/pitches.ts'
import { eachPair } from '#shared/checkers/voices/grams.ts'
import { goldOf } from '../bench/gold-folders.ts'
import { repositoryRoot } from '../run.ts'

/**
 * Weighs characters and pairs of them by how they tell advertisements (voice 1) and what pages around texts say (voice 2) from
 * texts (voice 0), a logistic model for each, on `resources/training/voices`, the cases of the checkers and the texts for trees, and writes the weights.
 */
const training = join(repositoryRoot, 'resources/training')
const evaluation = join(repositoryRoot, 'resources/evaluation')
const checkers = join(repositoryRoot, 'shared/checkers')
const shortestPart = 5

interface Example {
  /** Pairs of characters, and their second characters. */
  features: number[]
  voice: number
  /** What it counts for the model of each voice: 0 where it is left out. */
  weights: Readonly<Record<1 | 2, number>>
  /** Where it was written: readings of one line count as one place. */
  source: number
}
const examples: Example[] = []
let sources = 0

function add(texts: readonly string[], voice: number, weight: number, ofPage = weight) {
  const source = ++sources
  for (const text of texts) {
    const features = new Set<number>()
    eachPair(text, pair => features.add(pair).add(pair % 0x10000))
    examples.push({
      features: [...features],
      voice,
      weights: { 1: weight / texts.length, 2: ofPage / texts.length },
      source,
    })
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

addLines('advertisements.txt', 1, 6)
addLines('furniture.txt', 2, 0.5)
addLines('text.txt', 0, 1)
for (const [voice, name] of [
  [1, 'trade-phrases.txt'],
  [2, 'page-phrases.txt'],
] as const)
  for (const phrase of linesOf(name).flatMap(line => line.split(' '))) add([phrase], voice, 1)
for (const word of adWords) add([word], 1, 1)

const all = /\.(?:txt|md)$/u

/** A text without what is marked as said by others; what stands on both sides of it is parted. */
function ownTextOf(file: string): string {
  const text = readFileSync(file, 'utf8')
  const others = goldOf(file).filter(({ type }) => type === 'spam' || type === 'boilerplate')
  let [own, at] = ['', 0]
  for (const { start, end } of others) {
    own += `${text.slice(at, start)}\n`
    at = Math.max(at, end)
  }
  return own + text.slice(at)
}

/** Groups whose texts hold much furniture that nobody marked: of pages they tell nothing. */
const unmarkedPages = /^(?:c|r1\d)/u
const trainingTexts = readdirSync(training)
  .filter(name => /^(?:[cklr]\d*|t\d)-.*\.txt$/u.test(name))
  .map(name => ({ text: ownTextOf(join(training, name)), ofPage: unmarkedPages.test(name) ? 0 : 1 }))
const texts = [...trainingTexts, ...textsIn(evaluation, /^2.*\.md$/u).map(text => ({ text, ofPage: 1 }))]
for (const [voice, id] of [
  [1, 'spam'],
  [2, 'boilerplate'],
] as const) {
  for (const text of textsIn(join(checkers, id, 'fixtures/flagged'), all)) {
    for (const [, marked = ''] of text.matchAll(/⟦([^⟧]{4,})⟧/gu)) add([marked], voice, 1)
    // What stands around the marked words is text.
    texts.push({ text: text.replace(/⟦[^⟧]*⟧/gu, '\n'), ofPage: 1 })
  }
}
/** Texts for trees hold advertisements that nobody marked there: what patterns tell is no text. */
const isToldByPatterns = (said: string): boolean => {
  const line = foldLine(said)
  const isSold = signals.some(({ weight, pattern }) => weight >= 0.6 && matchesOf(line, pattern).length > 0)
  return isSold || pitchesIn(line).length > 0
}
for (const { text, ofPage } of texts)
  for (const sentence of sentences(text)) add([sentence], 0, isToldByPatterns(sentence) ? 0 : 1, ofPage)
/** What must be left alone was written because it is easily mistaken. */
const mistakable = 5
for (const text of readdirSync(checkers).flatMap(id => textsIn(join(checkers, id, 'fixtures/clean'), all)))
  for (const sentence of sentences(text)) add([sentence], 0, mistakable, 1)

/** In how many places each feature stands. */
const places = new Map<number, Set<number>>()
for (const { features, source } of examples)
  for (const feature of features) {
    const known = places.get(feature) ?? new Set()
    places.set(feature, known.add(source))
  }

/** The length of a step and the number of steps (Adam, over all examples at once). */
const [stride, steps] = [0.05, 200]
const [ofMean, ofSquare, tiny] = [0.9, 0.999, 1e-8]

/** How a voice is fitted. Features that stand in fewer places are left out. */
interface Fit {
  voice: 1 | 2
  fewestPlaces: number
  /** How strongly weights are held back. */
  penalty: number
}

/** A logistic model of a voice against texts: the bias first, then the weights in the order of its features. */
function fitted({ voice, fewestPlaces, penalty }: Fit): { weighed: readonly number[]; weights: Float64Array } {
  const weighed = [...places].filter(([, known]) => known.size >= fewestPlaces).map(([feature]) => feature)
  const indexOf = new Map(weighed.map((feature, i) => [feature, i + 1]))
  const own = examples
    .filter(example => example.voice === 0 || example.voice === voice)
    .map(example => ({
      places: Int32Array.from(example.features.flatMap(feature => indexOf.get(feature) ?? [])),
      isVoice: example.voice === 0 ? 0 : 1,
      weight: example.weights[voice],
    }))
  const size = weighed.length + 1
  const [weights, mean, square, slope] = [0, 1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < size; i++) slope[i] = i === 0 ? 0 : penalty * (weights[i] as number)
    for (const { places, isVoice, weight } of own) {
      let sum = weights[0] as number
      for (const place of places) sum += weights[place] as number
      const missing = weight * (1 / (1 + Math.exp(-sum)) - isVoice)
      slope[0] = (slope[0] as number) + missing
      for (const place of places) slope[place] = (slope[place] as number) + missing
    }
    for (let i = 0; i < size; i++) {
      const down = slope[i] as number
      mean[i] = ofMean * (mean[i] as number) + (1 - ofMean) * down
      square[i] = ofSquare * (square[i] as number) + (1 - ofSquare) * down * down
      const [average, spread] = [
        (mean[i] as number) / (1 - ofMean ** step),
        (square[i] as number) / (1 - ofSquare ** step),
      ]
      weights[i] = (weights[i] as number) - (stride * average) / (Math.sqrt(spread) + tiny)
    }
  }
  return { weighed, weights }
}

const scale = 10
/** Nothing says more, for or against. Tenths. */
const most = 127
/** What says less is left out. Tenths. */
const leastTenths = 2
/** Characters (or pairs of them) by their weight, the heaviest first: `12 代办包过…`. */
function encode({ weighed, weights }: ReturnType<typeof fitted>, isKind: (feature: number) => boolean): string {
  const byWeight = new Map<number, string>()
  for (const [i, feature] of weighed.entries()) {
    const tenths = Math.max(-most, Math.min(most, Math.round(scale * (weights[i + 1] as number))))
    if (!isKind(feature) || Math.abs(tenths) < leastTenths) continue
    const [first, last] = [Math.floor(feature / 0x10000), feature % 0x10000]
    const characters = first === 0 ? String.fromCharCode(last) : String.fromCharCode(first, last)
    byWeight.set(tenths, (byWeight.get(tenths) ?? '') + characters)
  }
  return [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([tenths, features]) => `${tenths} ${features}`)
    .join('\n')
}
const isPair = (feature: number) => feature >= 0x10000
function written(name: string, says: string, fit: Fit): string {
  const found = fitted(fit)
  return `
/** ${says} */
export const ${name}: VoiceWeights = {
  bias: ${Math.round(scale * (found.weights[0] as number))},
  characters: \`${encode(found, feature => !isPair(feature))}\`,
  pairs: \`${encode(found, isPair)}\`,
}
`
}
writeFileSync(
  join(checkers, 'voices/weights.ts'),
  `// Written by \`node scripts/resources/fit-voices.ts\`.

/**
 * A voice that is not the text's: what speaks for it from the beginning, and how much characters and pairs of them say. In
 * tenths.
 */
export interface VoiceWeights {
  bias: number
  characters: string
  pairs: string
}
${written('advertiser', 'Those who advertise.', { voice: 1, fewestPlaces: 2, penalty: 0.15 })}${written('page', 'The page around a text.', { voice: 2, fewestPlaces: 3, penalty: 0.3 })}`,
)
