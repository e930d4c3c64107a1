import { CodeSet } from '../code-set.ts'
import { type BlockReading, isHan, isWordStart } from './block-reading.ts'
import type { Witness } from './corpus.ts'
import type { WordTools } from './find-misread.ts'
import { distinctive, type Form, formWith, nameSuspicion } from './name-forms.ts'
import { Rereading } from './rereading.ts'
import type { Suspicion } from './suspicion.ts'

/** How much likelier the language may find what is printed: names are nothing to it. Nats. */
const mostLoss = 2.5
/** What stands behind a word of two that is a name there: temples, weirs, towns. */
const features = new CodeSet('宫寺庙观祠庵塔堰陂圳渡乡镇')
/** Characters of such a name; so often another one must stand; and what is said where the text under a heading begins with it. */
const [namedLength, fewestNamed, headed] = [3, 3, 0.86]
/** How far behind the beginning of a heading the next line begins with a name. Characters. */
const headingReach = 14

/**
 * Names of two characters that stand once, with the temple or town behind them, beside a name of like
 * sound or shape that stands more often, or with which the text under this heading begins: 宝安宫 above 保安宫位于. Linear.
 */
export function findNamedWords(reading: BlockReading, witness: Witness, tools: WordTools): Suspicion[] {
  const found: Suspicion[] = []
  const { codes, block } = reading
  for (const { from, clause } of reading.clauses) {
    let at = from
    for (let i = 0; i < clause.words.length; i += 3) {
      const start = at - namedLength + 1
      const unit = at
      at = from + (clause.words[i] as number)
      // The name may be a word (宝安), or two characters that are none (常埔).
      if (at - unit !== 1 || !features.has(codes[unit]) || start < from || !isWordStart(reading, start)) continue
      if (!isHan(codes[start]) || !isHan(codes[start + 1])) continue
      if (tools.corpus.count(witness.codes, block.start + start, 3) > 1) continue
      const suspicion = namedAt(reading, witness, tools, start)
      if (suspicion) found.push(suspicion)
    }
  }
  return found
}

function namedAt(reading: BlockReading, witness: Witness, tools: WordTools, start: number): Suspicion | null {
  const { text } = witness.document.snapshot
  const word = reading.text.slice(start, start + 2)
  if (text.indexOf(word) !== text.lastIndexOf(word)) return null
  for (const at of [start, start + 1]) {
    const form = bestForm(reading, witness, tools, { start, at })
    if (!form) continue
    const isHeading = opensNext(witness, reading.block.start + start, at - start, form.code)
    if (form.count < fewestNamed && !isHeading) continue
    const { text: block } = reading
    const span = { start: reading.block.start + start, end: reading.block.start + start + namedLength }
    const meant = block.slice(start, at) + String.fromCharCode(form.code) + block.slice(at + 1, start + namedLength)
    const suspicion = { ...nameSuspicion(reading, at, form), ...span, readings: [meant] }
    return isHeading ? { ...suspicion, confidence: headed } : suspicion
  }
  return null
}

function bestForm(
  reading: BlockReading,
  witness: Witness,
  { corpus, characters, lattice }: WordTools,
  { start, at }: { start: number; at: number },
): Form | null {
  const { codes, block } = reading
  const code = codes[at] as number
  if (distinctive.has(code)) return null
  const [before, after] = [codes[at - 1] ?? 0, codes[at + 1] ?? 0]
  const place = { at, here: block.start + at, windows: [block.start + start] }
  let best: Form | null = null
  for (const other of characters.confusedWith(code)) {
    if (!corpus.mayHold(before, other) && !corpus.mayHold(other, after)) continue
    if (other === code || distinctive.has(other)) continue
    const form = formWith(witness, corpus, place, other)
    if (!form || (best && form.count <= best.count)) continue
    form.gain = new Rereading(reading, lattice).gain(at, at + 1, [other])
    form.likeness = { shape: characters.lookAlike(code, other), sound: characters.soundAlike(code, other) }
    if (form.gain >= -mostLoss) best = form
  }
  return best
}

/** Whether the next line begins with a name that has another character at an index: it is of that name. */
function opensNext({ document }: Witness, start: number, index: number, code: number): boolean {
  const { text } = document.snapshot
  const name = text.slice(start, start + namedLength)
  const meant = name.slice(0, index) + String.fromCharCode(code) + name.slice(index + 1)
  const rest = text.slice(start + namedLength, start + headingReach)
  return /^\s*\n\s*/u.test(rest) && rest.trimStart().startsWith(meant)
}
