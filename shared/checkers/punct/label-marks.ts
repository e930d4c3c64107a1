import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'

/** Numbers of items with the mark behind them. */
const label = /^[\s\u3000]*((?:[一二三四五六七八九十]{1,3}))([、，；：。．.])(?=[\u3400-\u9fff“《])/u
/** So many items with the usual mark show what the document sets behind its numbers. */
const fewestUsual = 2

/** An item whose number is followed by another mark than those of its fellows: `二，` among `一、` and `三、`. */
export function labelMarkHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const labels = blocks.flatMap(entry => {
    const match = label.exec(entry.text)
    return match ? [{ entry, at: match[0].length - 1, mark: match[2] as string }] : []
  })
  const usual = labels.filter(({ mark }) => mark === '、').length
  if (usual < fewestUsual) return []
  const odd = labels.filter(({ mark }) => mark === '，' || mark === '；' || mark === '：')
  if (odd.length * 2 > usual) return []
  return odd.map(({ entry, at }) => ({
    entry,
    hit: { rule: 'uneven_series', start: at, end: at + 1, confidence: 0.72, fixes: [{ text: '、' }] },
  }))
}
