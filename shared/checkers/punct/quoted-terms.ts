import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** A shorthand of numerals, which needs its quotes to be read as a name: 九解一协调, 三会一课. */
const shorthand = /“([一二两三四五六七八九十]\p{Script=Han}{2,9})”/gu
const numeral = /[一二两三四五六七八九十]/gu
/** 1 for each unit that is a numeral: asked of every unit of a document. */
const numerals = new Uint8Array(0x10000)
for (const character of '一二两三四五六七八九十') numerals[character.charCodeAt(0)] = 1
const shortestTerm = 4
/** 三个区分开来: with one numeral a long name is none of everyday. */
const shortestOfOne = 6
/** `“二十一人”` repeats what somebody said of a number. */
const isFigure = /^[一二两三四五六七八九十]+(?:\p{Script=Han}|[年月]\p{Script=Han}*)$/u

/** Quoted shorthands by their first two characters, with how often each is quoted. */
function quotedTerms(blocks: readonly TraitedBlock[]): Map<string, Map<string, number>> {
  const terms = new Map<string, Map<string, number>>()
  for (const { text } of blocks) {
    if (!text.includes('“')) continue
    for (const { 1: term = '' } of matchesOf(text, shorthand)) {
      const isLong = term.length >= shortestOfOne && /^.[个個]/u.test(term)
      if (term.length < shortestTerm || isFigure.test(term)) continue
      if (!isLong && (term.match(numeral) ?? []).length < 2) continue
      const key = term.slice(0, 2)
      const group = terms.get(key) ?? new Map<string, number>()
      group.set(term, (group.get(term) ?? 0) + 1)
      terms.set(key, group)
    }
  }
  return terms
}

const bound = /[“”‘’《》「」『』]/u

/** Shorthands that the document quotes elsewhere and leaves bare here. */
export function bareTermHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const terms = quotedTerms(blocks)
  if (terms.size === 0) return []
  const found: { entry: TraitedBlock; term: string; at: number }[] = []
  const bare = new Map<string, number>()
  for (const entry of blocks) {
    const { text } = entry
    for (let at = 0; at + shortestTerm <= text.length; at++) {
      if (numerals[text.charCodeAt(at)] === 0) continue
      const group = terms.get(text.slice(at, at + 2))
      if (!group) continue
      for (const term of group.keys()) {
        if (!text.startsWith(term, at)) continue
        if (bound.test(text[at - 1] ?? '') || bound.test(text[at + term.length] ?? '')) continue
        if (text.lastIndexOf('“', at) > text.lastIndexOf('”', at)) continue
        found.push({ entry, term, at })
        bare.set(term, (bare.get(term) ?? 0) + 1)
      }
    }
  }
  return found.flatMap(({ entry, term, at }) => {
    const quoted = terms.get(term.slice(0, 2))?.get(term) ?? 0
    // A term more often bare than quoted is quoted where it is introduced only.
    if (quoted < (bare.get(term) ?? 0) || entry.shape === 'heading') return []
    const fixes = [{ text: `“${term}”` }]
    const hit: Hit = {
      rule: 'missing_quotes',
      start: at,
      end: at + term.length,
      confidence: 0.6,
      fixes,
      params: { count: quoted },
    }
    return [{ entry, hit }]
  })
}
