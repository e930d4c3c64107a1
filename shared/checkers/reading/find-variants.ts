import { type BlockReading, gainOf, isHan, isWholeWords, wordOver } from './block-reading.ts'
import { type Corpus, SameRuns, type Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import type { LanguageModel } from './language-model.ts'
import { wasTraditional } from './scripts.ts'
import type { Segmenter } from './segmenter.ts'
import type { Suspicion } from './suspicion.ts'

/** Longest stretch in which two forms may differ. Characters. */
const longestOdd = 2
/** Characters on both sides that must be the same. */
const leastContext = 4
/** Characters of a side that are compared at most. */
const widest = 12
const leastGain = 5
/** What a character costs on the average: a longer form must not be punished for its length. Nats. */
const characterCost = 4.5
/** A single character that costs this much where it stands is hardly a word there. Nats. */
const strangeCost = 9
/** What tells places, times and numbers apart is exchanged all the time. */
const places = /[一二三四五六七八九十百千万上下左右前后东西南北中大小多少]/u
/** Words that join others are exchanged at will too: 推进会暨观摩会. */
const joining = /[和与及暨跟同并或、]/u
/** Confidence that is lost in traditional text, whose words the language files know less well. */
const scriptDoubt = 0.12
/** Places looked at for one context. */
const visited = 96

/** Another form of a place, with its witnesses. */
interface Form {
  odd: number
  text: string
  contexts: Set<string>
  witnesses: Set<Witness>
  context: number
  place: { witness: Witness; start: number; end: number }
}

/**
 * Places whose surroundings stand elsewhere in the corpus with another middle, and which read worse: a middle that
 * cuts through words beside one that does not. Fluent variations (创新理论, 最新创新理论) are left alone. Linear: for
 * each place at most `visited` others are looked at.
 */
export function findVariants(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const { corpus, segmenter } = tools
  const isConverted = wasTraditional(witness.document)
  const found: Suspicion[] = []
  const { codes } = reading
  let [before, own, next] = [false, isLoose(codes, 2, tools.model), isLoose(codes, 3, tools.model)]
  for (let at = 3; at + 2 < codes.length; at++) {
    before = own
    own = next
    next = isLoose(codes, at + 1, tools.model)
    // Only where a character that no common word links stands at or beside the place anything is read.
    if ((!before && !own && !next) || !diverges(reading, witness, corpus, at)) continue
    for (const form of formsAt(reading, witness, corpus, at)) {
      const suspicion = judge(reading, segmenter, at, form)
      if (suspicion)
        found.push(isConverted ? { ...suspicion, confidence: suspicion.confidence - scriptDoubt } : suspicion)
    }
  }
  return found
}

/** Whether no common word links a character with those beside it. */
const isLoose = (codes: Uint16Array, at: number, model: LanguageModel): boolean =>
  isHan(codes[at]) &&
  !model.isLinked(codes[at - 1] ?? 0, codes[at] as number) &&
  !model.isLinked(codes[at] as number, codes[at + 1] ?? 0)

/** Whether the three characters before an offset are known from elsewhere but never go on as they do here. */
function diverges({ codes, block }: BlockReading, { codes: all }: Witness, corpus: Corpus, at: number): boolean {
  if (!isHan(codes[at]) || !isHan(codes[at - 1]) || !isHan(codes[at - 2]) || !isHan(codes[at - 3])) return false
  const global = block.start + at
  return corpus.count(all, global - 3, 3) > 1 && corpus.count(all, global - 3, 4) <= 1
}

function formsAt({ codes, block }: BlockReading, own: Witness, corpus: Corpus, at: number): Form[] {
  const forms = new Map<string, Form>()
  const here = block.start + at
  const runs = new SameRuns(own.codes, widest)
  corpus.visit(own.codes, here - 3, visited, (witness, place) => {
    if (witness === own && place === here - 3) return undefined
    const left = runs.back(here - 1, witness.codes, place + 2)
    for (let odd = 0; odd <= longestOdd; odd++) {
      for (let length = 0; length <= longestOdd; length++) {
        if (odd + length === 0 || at + odd + 1 >= codes.length) continue
        const after = place + 3 + length
        const right = runs.ahead(here + odd, witness.codes, after)
        if (right < 2 || left + right < leastContext + Math.max(odd, length)) continue
        if (!isAllHan(witness.codes, place + 3, after) || !isAllHan(own.codes, here, here + odd)) continue
        const text = String.fromCharCode(...witness.codes.subarray(place + 3, after))
        if (odd === length && text === String.fromCharCode(...own.codes.subarray(here, here + odd))) continue
        const key = `${odd} ${text}`
        const form = forms.get(key) ?? newForm(odd, text, { witness, start: place + 3 - left, end: after + right })
        form.contexts.add(
          String.fromCharCode(
            ...witness.codes.subarray(Math.max(0, place - 5), place),
            ...witness.codes.subarray(after + 2, after + 8),
          ),
        )
        form.witnesses.add(witness)
        form.context = Math.max(form.context, left + right)
        forms.set(key, form)
      }
    }
    return undefined
  })
  return [...forms.values()]
}

const newForm = (odd: number, text: string, place: Form['place']): Form => {
  return { odd, text, contexts: new Set(), witnesses: new Set(), context: 0, place }
}

function isAllHan(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isHan(codes[i])) return false
  return true
}

/** Whether words of two characters and more, or common single ones, cover a stretch: then it is another wording. */
function isFluent(reading: BlockReading, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 1); at <= end; ) {
    const word = wordOver(reading, at)
    if (!word) return true
    const inside = word.end > start && word.start < Math.max(end, start + 1)
    if (inside && word.end - word.start === 1 && word.cost >= strangeCost) return false
    at = word.end
  }
  return true
}

function judge(reading: BlockReading, segmenter: Segmenter, at: number, form: Form): Suspicion | null {
  const { odd, text, contexts, witnesses, context, place } = form
  if (joining.test(text) && joining.test(reading.text.slice(at, at + odd))) return null
  if ((odd > 0 && isWholeWords(reading, at, at + odd)) || isFluent(reading, at, at + odd) || places.test(text))
    return null
  const gain = gainOf(reading, segmenter, { start: at, end: at + odd }, text) + characterCost * (text.length - odd)
  if (gain < leastGain) return null
  const { block } = reading
  const [start, end] = odd > 0 ? [at, at + odd] : [at - 1, at + 1]
  const confidence =
    0.4 + 0.03 * (gain - leastGain) + 0.04 * (context - leastContext) + 0.08 * Math.min(3, contexts.size - 1)
  const document = place.witness.document.snapshot
  return {
    kind: 'variant',
    type: odd === text.length ? 'ocr_char' : 'term',
    start: block.start + start,
    end: block.start + end,
    readings: [reading.text.slice(start, at) + text + reading.text.slice(at + odd, end)],
    confidence: Math.min(0.9, confidence),
    evidence: document.text.slice(place.start, place.end),
    count: contexts.size,
    documents: witnesses.size,
    related: [
      {
        documentId: document.documentId,
        start: place.start,
        end: place.end,
        quote: document.text.slice(place.start, place.end),
      },
    ],
  }
}
