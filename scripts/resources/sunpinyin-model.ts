/** A word n-gram model as sunpinyin's data package holds it: words with −log probabilities, pairs of words below their first. */
export interface WordPairModel {
  /** Word texts by model row; marks of punctuation among them, and '' for what is no word. */
  words: string[]
  /** −ln P(word), by row. */
  costs: Float64Array
  /** −ln of the weight by which an unseen pair falls back on its second word, by row. */
  backoffs: Float64Array
  /** Pairs: row of the first word, row of the second, −ln P(second | first). */
  pairs: { first: Uint32Array; second: Uint32Array; costs: Float64Array }
}

const headerBytes = 8
const probabilityTableSize = 1 << 16
const backoffTableSize = 1 << 14
const nodeBytes = 12

/** Words of `pydict_sc.bin`, by word id: UTF-32 strings, each ended by a zero. */
function readWords(dictionary: Buffer): string[] {
  const words: string[] = []
  let word = ''
  for (let at = dictionary.readUInt32LE(8); at < dictionary.length; at += 4) {
    const code = dictionary.readUInt32LE(at)
    if (code === 0) {
      words.push(word)
      word = ''
    } else word += String.fromCodePoint(code)
  }
  return words
}

/**
 * Reads words and word pairs of `lm_sc.t3g` and `pydict_sc.bin`; the trigram level is left aside. The layout is the one
 * that sunpinyin documents in its header `slm.h`: bit fields of 18 + 14, 16 + 16, 23 + 2 + 7 bits a node.
 */
export function readSunpinyinModel(model: Buffer, dictionary: Buffer): WordPairModel {
  const orders = model.readUInt32LE(0)
  const sizes = Array.from({ length: orders + 1 }, (_, level) => model.readUInt32LE(headerBytes + 4 * level))
  const probabilities = headerBytes + 4 * sizes.length
  const backoffWeights = probabilities + 4 * probabilityTableSize
  const unigrams = backoffWeights + 4 * backoffTableSize + nodeBytes * (sizes[0] as number)
  const bigrams = unigrams + nodeBytes * (sizes[1] as number)
  const texts = readWords(dictionary)
  const wordId = (at: number) => model.readUInt32LE(at) & 0x3ffff
  const costAt = (at: number) => -Math.log(model.readFloatLE(probabilities + 4 * (model.readUInt32LE(at + 4) & 0xffff)))
  const backoffAt = (at: number) => -Math.log(model.readFloatLE(backoffWeights + 4 * (model.readUInt32LE(at) >>> 18)))
  const childAt = (at: number) => (model.readUInt32LE(at + 4) >>> 16) | ((model.readUInt32LE(at + 8) >>> 25) << 16)

  const wordCount = (sizes[1] as number) - 1
  const pairCount = (sizes[2] as number) - 1
  const rowOf = new Map<number, number>()
  const result: WordPairModel = {
    words: [],
    costs: new Float64Array(wordCount),
    backoffs: new Float64Array(wordCount),
    pairs: {
      first: new Uint32Array(pairCount),
      second: new Uint32Array(pairCount),
      costs: new Float64Array(pairCount),
    },
  }
  for (let row = 0; row < wordCount; row++) {
    const at = unigrams + nodeBytes * row
    rowOf.set(wordId(at), row)
    result.words.push(texts[wordId(at)] ?? '')
    result.costs[row] = costAt(at)
    result.backoffs[row] = backoffAt(at)
  }
  for (let row = 0; row < wordCount; row++) {
    const first = childAt(unigrams + nodeBytes * row)
    const end = childAt(unigrams + nodeBytes * (row + 1))
    for (let pair = first; pair < end; pair++) {
      const at = bigrams + nodeBytes * pair
      result.pairs.first[pair] = row
      result.pairs.second[pair] = rowOf.get(wordId(at)) ?? 0
      result.pairs.costs[pair] = costAt(at)
    }
  }
  return result
}
