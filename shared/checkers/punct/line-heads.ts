import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const lineHead = /(?<=[^\s。！？…：；，、])\n[ \u3000]*([，。、；])(?=[\p{Script=Han}“\d])/gu
const blockHead = /^[ \u3000]*([，。、；])(?=[\p{Script=Han}“\d])/u
const endsInWord = /[\p{Script=Han}\d%％”》）]$/u

/** So many are a machine's, which wraps lines anywhere. */
const fewestByMachine = 4

const hit = (start: number, quote: string, mark: string): Hit => ({
  rule: 'line_head',
  start,
  end: start + quote.length,
  confidence: 0.62,
  fixes: [{ text: mark }],
})

/** A line that begins with a mark, in a paragraph or as a paragraph behind one that lacks it: no press sets one there. */
export function lineHeadHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const all = blocks.flatMap((entry, at) => {
    const { text } = entry
    const found = /\n[ \u3000]*[，。、；]/u.test(text) ? matchesOf(text, lineHead) : []
    const inner = found.map(({ index, 0: quote, 1: mark = '' }) => ({ entry, hit: hit(index, quote, mark) }))
    const head = blockHead.exec(text)
    if (!head || !endsInWord.test(blocks[at - 1]?.text.trimEnd() ?? '')) return inner
    return [{ entry, hit: hit(0, head[0], head[1] as string) }, ...inner]
  })
  return all.length < fewestByMachine ? all : []
}
