import type { CheckedText } from '../gold-folders.ts'
import { answers, type GoldFlaw } from '../score.ts'
import type { SeenFinding } from './window-state.ts'

/** What a reviewer who knows the text does with a finding. */
export type Judgement = { kind: 'accept' } | { kind: 'edit'; reading: string } | { kind: 'reject' }

/** Flaws whose right reading is a text to put. */
const textTypes = new Set(['ocr_char', 'term', 'punct', 'number_date', 'space', 'garble'])

/** Knows what is wrong in one text, and what stands there instead. */
export class Judge {
  readonly #flaws: readonly GoldFlaw[]
  readonly #byId: ReadonlyMap<string, readonly GoldFlaw[]>

  constructor({ gold, findings }: CheckedText) {
    this.#flaws = gold
    this.#byId = new Map(findings.map(finding => [finding.id, gold.filter(flaw => answers(finding, flaw))] as const))
  }

  /** Whether a finding that was there at first speaks of a flaw. */
  isFlaw(id: string): boolean {
    return (this.#byId.get(id) ?? []).length > 0
  }

  /** What to do with a finding of the window; `text` is the text of its block now. */
  judge(finding: SeenFinding, text: string): Judgement {
    const flaws = this.#byId.get(finding.id) ?? this.#flaws.filter(flaw => isNear(finding, flaw))
    if (flaws.length === 0) return { kind: 'reject' }
    const flaw = flaws.find(({ correction }) => typeof correction === 'string')
    if (!textTypes.has(finding.type) || flaw?.correction == null || flaw.systematic) return { kind: 'accept' }
    return this.#reading(finding, flaw.quote, flaw.correction, text)
  }

  /** Accepts where the proposal is right; else types the right reading, where the finding's span can hold it. */
  #reading(finding: SeenFinding, wrong: string, right: string, text: string): Judgement {
    const at = nearest(text, wrong, finding.start)
    if (at < 0) return { kind: 'accept' }
    const wanted = text.slice(0, at) + right + text.slice(at + wrong.length)
    const [before, after] = [text.slice(0, finding.start), text.slice(finding.end)]
    if (finding.fix !== null && before + finding.fix + after === wanted) return { kind: 'accept' }
    const fits = wanted.startsWith(before) && wanted.endsWith(after) && wanted.length >= before.length + after.length
    if (!fits) return { kind: 'reject' }
    return { kind: 'edit', reading: wanted.slice(before.length, wanted.length - after.length) }
  }

  /** Flaws that must be mended by hand because they still stand in the text, in text order. */
  left(text: string): { quote: string; correction: string }[] {
    return this.#flaws.flatMap(({ type, certainty, neutral, quote, correction, systematic }) =>
      textTypes.has(type) &&
      certainty !== 'judgement' &&
      !neutral &&
      !systematic &&
      typeof correction === 'string' &&
      correction !== quote &&
      quote.length > 1 &&
      text.includes(quote)
        ? [{ quote, correction }]
        : [],
    )
  }
}

/** Whether a finding that was not there at first speaks of a flaw, by what it quotes. */
const isNear = ({ type, quote }: SeenFinding, flaw: GoldFlaw): boolean =>
  (flaw.type === type || (flaw.alt_types ?? []).includes(type)) &&
  quote !== '' &&
  (flaw.quote.includes(quote) || quote.includes(flaw.quote))

/** Where a text stands nearest to an offset; -1 when it stands nowhere. */
function nearest(text: string, wanted: string, offset: number): number {
  let best = -1
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (best < 0 || Math.abs(at - offset) < Math.abs(best - offset)) best = at
  }
  return best
}
