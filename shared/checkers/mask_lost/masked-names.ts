import { matchesOf } from '../matches.ts'
import type { Hole } from './holes.ts'
import { hidden } from './rule-parts.ts'

const unit = '[省市县縣区區州旗镇鎮乡鄉]'
/** Bodies of which a text that hides places seldom speaks without naming theirs. A government or party committee may be the reader's own. */
const body =
  '(?:看守所|拘留所|[监監][狱獄]|公安局|中[级級]人民法院|人民法院|人民[检檢]察院|司法局|\\p{Script=Han}{0,4}(?:[医醫]院|供[销銷]社|派出所|[科文图圖博][技化书書物][馆館]|[卫衛]生[局院]|[农農][业業]社|[储儲][备備][库庫]|[鉴鑒]定所|公[证證][处處])|第[一二三四五六七八九十\\d]{1,3}[届屆](?:人民代表大[会會]|委[员員][会會]))'
const hiddenBody = new RegExp(`${hidden}(${unit}${body})`, 'gu')
const bareBody = new RegExp(
  `(?<=^|[，。；：、（于於在由经經被向往赴入受《至到送和与與及是])(${unit}${body})(?!(?:[检檢]察[长長]|[院局][长長]|主任)[ \\u3000])`,
  'gu',
)
/** A place that is named by its unit and then has a second name hidden: ××省××国家粮库. */
const hiddenTail = new RegExp(`(${unit})${hidden}+(\\p{Script=Han}{5})`, 'gu')
const tailLength = 5

/** Names that a text writes with a placeholder, and how often. */
export interface MaskedNames {
  bodies: ReadonlyMap<string, number>
  tails: ReadonlySet<string>
}

/** What a text hides the places of. */
export function maskedNamesOf(text: string): MaskedNames {
  const bodies = new Map<string, number>()
  for (const [, name = ''] of matchesOf(text, hiddenBody)) bodies.set(name, (bodies.get(name) ?? 0) + 1)
  const bare = bodies.size > 0 ? matchesOf(text, bareBody) : []
  for (const name of bodies.keys()) {
    // What stands bare as often as not is the writer's habit.
    const count = bare.filter(match => match[1] === name).length
    if (count > (bodies.get(name) ?? 0)) bodies.delete(name)
  }
  const tails = new Set(matchesOf(text, hiddenTail).map(([, before = '', tail = '']) => before + tail))
  return { bodies, tails }
}

/** Names that lack the placeholder which they have elsewhere: 羁押于县看守所 beside ××县看守所. */
export function nameHoles(text: string, { bodies, tails }: MaskedNames): Hole[] {
  const found: Hole[] = []
  if (bodies.size > 0)
    for (const { index, 1: name = '' } of matchesOf(text, bareBody)) {
      if (!bodies.has(name)) continue
      const [start, end] = [index, index + name.length]
      found.push({ start, end, at: start, kind: 'place', confidence: 0.66, witness: '' })
    }
  for (const tail of tails) {
    for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1))
      found.push({ start: at, end: at + 1 + tailLength, at: at + 1, kind: 'place', confidence: 0.66, witness: '' })
  }
  return found
}
