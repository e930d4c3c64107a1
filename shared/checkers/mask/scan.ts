import type { Candidate, MaskStyle } from './candidate.ts'

const contextLength = 12

/**
 * One expression a style. Joined runs are one placeholder: `**.*` (a decimal), `*+*托*` (a slogan of figures, which a
 * plus sign gives away). Where a lookbehind is needed it is one character wide: wider ones cost the regex engine dearly.
 */
const patterns: readonly { style: MaskStyle; pattern: RegExp }[] = [
  { style: 'star', pattern: /[*＊※]+(?:[.．][*＊]+)?(?:[+＋][*＊]+(?:\p{Script=Han}?[*＊]+)*)*/gu },
  { style: 'cross', pattern: /[Xx×ＸｘΧ✕✖╳]+(?:[.．][Xx×ＸｘΧ]+)?/gu },
  { style: 'mou', pattern: /某+/gu },
  { style: 'square', pattern: /[□▢▯■█▇▆▓▒]+/gu },
  { style: 'line', pattern: /_{2,}|[＿﹍]+/gu },
  { style: 'circle', pattern: /[○〇◯]+|[OＯ]{2,}|[●◎◇◆△▲☆★]{2,}/gu },
  { style: 'sign', pattern: /[#＃@＠&＆?？]{2,}|[NＮ]{2,}/gu },
  { style: 'letter', pattern: /[A-HJ-NP-Z甲乙丙](?=[省市县镇乡村])/gu },
]

const year = '(?:[12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})'
const gap = '[ \\u00a0\\u3000_＿]+'
const datePart = `(?:${gap}|\\s?\\d{1,2}\\s?|[一二三四五六七八九十]{1,3})`
/** A date of which a part is blank. Which part is found by looking at its three slots. */
const blankDate = new RegExp(`(${year}\\s?|${gap})?年(${datePart})月(?:(${datePart})日)?`, 'gu')
const onlyGap = /^[\s_＿]+$/u
/** White space in the place of a number: `第　　号`, `〔2014〕　　号`. */
const blankNumber = /(?<=[第〕\]］])[ \u00a0\u3000]+(?=[号届次期条章])/gu

/** A style and the stretch of a block that has it. */
interface Run {
  style: MaskStyle
  start: number
  end: number
}

function candidateOf(block: string, { style, start, end }: Run): Candidate {
  const before = block.slice(Math.max(0, start - contextLength), start)
  const after = block.slice(end, end + contextLength)
  return { style, start, end, literal: block.slice(start, end), before, after }
}

const runOf = (style: MaskStyle, { index, 0: run }: RegExpExecArray): Run => ({
  style,
  start: index,
  end: index + run.length,
})

function scanDates(block: string, found: Run[]): void {
  for (const match of block.matchAll(blankDate)) {
    const [, yearSlot = '', monthSlot = '', daySlot = ''] = match
    const monthStart = match.index + yearSlot.length + 1
    const slots: [slot: string, start: number][] = [
      // White space before 年 alone is a stray space; in a date of nothing but gaps it is one of them.
      [onlyGap.test(monthSlot) ? yearSlot : '', match.index],
      [monthSlot, monthStart],
      [daySlot, monthStart + monthSlot.length + 1],
    ]
    for (const [slot, start] of slots) {
      // Underlines are found as lines.
      if (onlyGap.test(slot) && !/[_＿]/u.test(slot)) found.push({ style: 'blank', start, end: start + slot.length })
    }
  }
}

const hasSign = /[*＊※Xx×ＸｘΧ✕✖╳某□▢▯■█▇▆▓▒_＿﹍○〇◯OＯ●◎◇◆△▲☆★#＃@＠&＆?？NＮ]|[A-Z甲乙丙][省市县镇乡村]/u
const hasGap = /年[ \u00a0\u3000_＿]+月|月[ \u00a0\u3000_＿]+日|[第〕\]］][ \u00a0\u3000]+[号届次期条章]/u

/** Every run of a block's text that may be a placeholder, in text order. */
export function scanBlock(block: string): Candidate[] {
  const found: Run[] = []
  if (hasSign.test(block)) {
    for (const { style, pattern } of patterns) {
      for (const match of block.matchAll(pattern)) found.push(runOf(style, match))
    }
  }
  if (hasGap.test(block)) {
    scanDates(block, found)
    for (const match of block.matchAll(blankNumber)) found.push(runOf('blank', match))
  }
  return found.sort((a, b) => a.start - b.start).map(run => candidateOf(block, run))
}
