import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { markHit } from './mark-hit.ts'

/** Numbers of items with the mark behind them. */
const label = /^[\s\u3000]*((?:[一二三四五六七八九十]{1,3}))([、，；：:。．.])(?=[\u3400-\u9fff“《])/u
/** So many items with the usual mark show what the document sets behind its numbers. */
const fewestUsual = 2

interface Label {
  entry: TraitedBlock
  /** Offset of the mark, which may be missing. */
  at: number
  mark: string
  value: number
}

/** A number that text follows at once. */
const bareLabel = /^[\s\u3000]*([一二三四五六七八九十]{1,3})(?=[\u3400-\u9fff])/u

function labelOf(entry: TraitedBlock): Label | null {
  const match = label.exec(entry.text) ?? bareLabel.exec(entry.text)
  if (!match) return null
  const [{ length }, number = '', mark = ''] = match
  return { entry, at: length - mark.length, mark, value: numberOf(number) }
}

/** Who speaks in a record, and a ； or 。 where the others have their colon: `被告；我认欠账`. */
const speaker = /^[\s\u3000]*([\u3400-\u9fff]{2,6})([：:；;。])(?=[\u3400-\u9fff“\d（])/u
/** So often a word has its colon that it names who speaks. */
const fewestTurns = 3
export function speakerMarkHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const turns = blocks.flatMap(entry => {
    const match = speaker.exec(entry.text)
    return match ? [{ entry, end: match[0].length, who: match[1] as string, mark: match[2] as string }] : []
  })
  const isColon = ({ mark }: { mark: string }) => mark === '：' || mark === ':'
  const counts = new Map<string, number>()
  for (const turn of turns) if (isColon(turn)) counts.set(turn.who, (counts.get(turn.who) ?? 0) + 1)
  return turns
    .filter(turn => !isColon(turn) && (counts.get(turn.who) ?? 0) >= fewestTurns)
    .map(({ entry, end }) => ({ entry, hit: markHit('colon_lost', end - 1, 0.76, '：') }))
}

/** Whether a bare number stands where the item between its neighbours belongs: `二` between `一、` and `三、`. */
const isItem = ({ value }: Label, before: Label | undefined, after: Label | undefined): boolean =>
  before?.mark === '、' && after?.mark === '、' && before.value === value - 1 && after.value === value + 1

const hitOf = ({ entry, at, mark }: Label, fix: string): { entry: TraitedBlock; hit: Hit } => {
  const start = mark === '' ? at - 1 : at
  return { entry, hit: { rule: 'uneven_series', start, end: start + 1, confidence: 0.72, fixes: [{ text: fix }] } }
}

/** An item whose number is followed by another mark than those of its fellows, or by none: `二，` among `一、` and `三、`. */
export function labelMarkHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const labels = blocks.flatMap(entry => labelOf(entry) ?? [])
  const usual = labels.filter(({ mark }) => mark === '、').length
  if (usual < fewestUsual) return []
  const odd = labels.filter(({ mark }) => mark === '，' || mark === '；' || mark === '：' || mark === ':')
  const bare = labels.filter((each, i) => each.mark === '' && isItem(each, labels[i - 1], labels[i + 1]))
  return [
    ...(odd.length * 2 > usual ? [] : odd.map(each => hitOf(each, '、'))),
    ...bare.map(each => hitOf(each, `${each.entry.text[each.at - 1]}、`)),
  ]
}
