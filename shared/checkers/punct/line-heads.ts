import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf, matchesWith } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const lineHead = /(?<=[^\s。！？…：；，、])\n[ \u3000]*([，。、；：:])(?=[\p{Script=Han}“\d])/gu
const blockHead = /^[ \u3000]*([，。、；])(?=[\p{Script=Han}“\d])/u
/** Behind a page's counter the sentence goes on that it cut. */
const counter =
  /^(?:[^，。；]{0,30}[\s\u3000])?[-—–·]?\s*(?:第\s*\d{1,4}\s*[页頁]|\d{1,4}\s*[页頁]?)(?:[\s，]*共\s*\d{1,4}\s*[页頁])?\s*[-—–·]?$/u
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
    const found = /\n[ \u3000]*[，。、；：:]/u.test(text) ? matchesOf(text, lineHead) : []
    const inner = found.map(({ index, 0: quote, 1: mark = '' }) => ({ entry, hit: hit(index, quote, mark) }))
    const head = blockHead.exec(text)
    const before = blocks[at - 1]?.text.trim() ?? ''
    if (!head || !endsInWord.test(before) || counter.test(before)) return inner
    return [{ entry, hit: hit(0, head[0], head[1] as string) }, ...inner]
  })
  return all.length < fewestByMachine ? all : []
}

const dashed = /(?:^|\n)[ \u3000]*(—{1,2})(?=[\u3400-\u9fff“])/gu
/** So many lines that begin with a whole dash show what the others begin with. */
const fewestDashed = 2

/** Lines that begin with half a dash among others that begin with a whole one. */
export function halfDashHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const all = blocks.flatMap(entry =>
    matchesWith('—', entry.text, dashed).map(({ index, 0: quote, 1: dash = '' }) => ({
      entry,
      dash,
      end: index + quote.length,
    })),
  )
  const half = all.filter(({ dash }) => dash.length === 1)
  if (half.length === 0 || all.length - half.length < Math.max(fewestDashed, half.length)) return []
  return half.map(({ entry, end }) => ({ entry, hit: markHit('dash', end - 1, 0.74, '——') }))
}
