import type { MaskHabit } from './mask-habit.ts'

/** A place where a placeholder stood. Offsets in the block; `at` is where it goes. */
export interface Hole {
  start: number
  end: number
  at: number
  kind: 'place' | 'count' | 'ordinal'
  confidence: number
  /** The same words with their placeholder, where the document has them; else empty. */
  witness: string
}

/** Names that always hold a place: 政协……市委员会. */
const nameless =
  /(?:政协|中共|中国共产党|人民政治协商会议|共青团|民盟|民建|民进|农工党|致公党|九三学社)(?=[省市县区州盟旗](?:第[一二三四五六七八九十\d]+(?:届|次)(?:委员会|代表大会)|委员会|纪律检查委员会|代表大会))/gu
const countless =
  /(?:占(?:比|总数的)?|达到?|增长|下降|提高|完成投资|总投资|签约(?:资金|金额)|投入资金|融资|约|近|超过?|办复率|满意率|覆盖率)(?=[%％]|亿元|万元|多万元|余万元|个百分点)/gu
const ordinal = /(?:(?<=[\p{Script=Han}])第(?=[届次期辑批][\p{Script=Han}])|政协(?=届[\p{Script=Han}]?次?会议))/gu
const rules = [
  {
    kind: 'place',
    pattern: nameless,
    after: /^[省市县区州盟旗][^，。；：\s]{0,8}?(?:委员会|代表大会)/u,
    confidence: 0.8,
  },
  { kind: 'count', pattern: countless, after: /^(?:[%％]|[多余]?[亿万]元|个百分点)/u, confidence: 0.75 },
  { kind: 'ordinal', pattern: ordinal, after: /^[届次期辑批][\p{Script=Han}]{0,2}/u, confidence: 0.72 },
] as const

/** The places of a masked document's block where a placeholder is lost itself. Linear. */
export function findHoles(text: string, habit: MaskHabit): Hole[] {
  const found: Hole[] = []
  for (const { kind, pattern, after, confidence } of rules) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length
      const rest = after.exec(text.slice(at, at + 24))?.[0]
      if (rest) found.push({ start: match.index, end: at + rest.length, at, kind, confidence, witness: '' })
    }
  }
  for (let start = 0; start + 5 <= text.length; start++) {
    if (!habit.heads.has(text.charCodeAt(start), text.charCodeAt(start + 1))) continue
    for (const length of [5, 6]) {
      const witness = habit.surroundings.get(text.slice(start, start + length))
      if (witness === undefined) continue
      const at = start + 2
      const known = found.find(hole => hole.start < start + length && start < hole.end)
      const isPlace = /[省市县区州盟旗镇乡村]/u.test(text[at] as string)
      if (known) known.witness = witness
      // 中共市委 stands beside 中共**市委 in many reports; a count never goes without its number.
      else
        found.push({
          start,
          end: start + length,
          at,
          kind: isPlace ? 'place' : 'count',
          confidence: isPlace ? 0.4 : 0.62,
          witness,
        })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
