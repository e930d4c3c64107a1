import type { Hit } from '../characters/text-blocks.ts'
import { markHit } from './mark-hit.ts'

/** No rule reads more before a mark, or behind it. UTF-16 units. */
const [reach, reachBehind] = [40, 36]
const segmentBehind = /^[^，。；：、！？“”（）\n]*/u
const segmentBefore = /[^，。；：、！？“”（）\n]*$/u

/** Verbs that tell what a measure is to bring about. */
const effect = /^(?:推[动動]|促[进進使]|[确確]保|助力|力[争爭]|[实實][现現]|取得|[带帶][动動])/u
/** What becomes of the thing: such a clause says more than the member of a series does. */
const outcome =
  /再[上创創添]|[迈邁][上向出]|落[到实實地]|取得|走深|[见見]效|不[断斷]|持[续續]|向[^，。；、]{1,6}[转轉迈邁]|更[加上好]|新[台臺水成进進突步局]|明[显顯]|稳步|穩步|有序|[顺順]利/u
const shortestOutcome = 9

/** Words that lead to what is done, with the thing that they are about. */
const topic =
  /(?:^|[，。；：！？\n])(?:[围圍][绕繞]|聚焦|[针針][对對]|按照|根[据據]|[结結]合|立足|依托)[^，。；：、！？“”（）\n]{2,18}(?:[问問][题題]|要求|目[标標]|任[务務]|部署|重[点點]|主[题題]|[实實][际際]|[规規]定|需求|特[点點])$/u
/** The topic is what is done: `围绕查摆问题、开展批评等环节`. */
const isDone =
  /(?:[查找]摆|[发發][现現]|[检檢][视視]|[解化破][决決解]|[处處]理|反映|回答|完成|落[实實]|[达達]到|[贯貫][彻徹]|突出|[联聯][系繫])[^，。；：、]{0,6}$/u
/** What is done about it. */
const deed =
  /^(?:[开開]展(?!的)|[组組][织織](?![内內外的])|制定(?!的)|出台|[召]开|建立(?!的)|[实實]施(?!的)|[强強]化|推[进進行]|[举舉][办辦])/u

/** `走进白鹤社区、县敬老院、开展义诊`: where they went, and what they did there. */
const visited =
  /(?:走[进進]|深入|[来來]到|前往|[赶趕]赴)[^，。；：！？“”\n]{2,30}(?:院|社[区區]|村|[镇鎮乡鄉]|校|企[业業]|[厂廠]|站|所|[园園]|[户戶]|基地|工地|街道|中心|[广廣][场場])$/u
const done =
  /^(?:[开開]展(?![的中])|[举舉][办辦](?![的地方])|[组組][织織][开開]展|[发發]放(?!的)|看望|慰[问問](?!品|金)|[进進]行(?!的)|宣[讲講](?![员員]))/u
const endsPlace = new Set('院区區村镇鎮乡鄉校业業厂廠站所园園户戶地道心场場')

const endsTopic = new Set('题題求标標务務署点點际際定')
const startsEffect = new Set('推促确確助力实實取带帶')

/** A 、 behind which the effect of a measure is told, or what is done about a topic: `压实责任、推动全镇工作再上新台阶`. */
export function measureBreakHit(text: string, at: number): Hit | null {
  const [last, next] = [text[at - 1] as string, text[at + 1] as string]
  if (endsTopic.has(last)) {
    const behind = text.slice(at + 1, at + 1 + reachBehind)
    const before = text.slice(Math.max(0, at - reach), at)
    if (deed.test(behind) && isLast(behind) && topic.test(before) && !isDone.test(before))
      return markHit('parted_clause', at, 0.6, '，')
  }
  if (endsPlace.has(last) && '开開举舉组組发發看慰进進宣'.includes(next)) {
    const behind = text.slice(at + 1, at + 1 + reachBehind)
    if (done.test(behind) && visited.test(text.slice(Math.max(0, at - reach), at)))
      return markHit('parted_clause', at, 0.62, '，')
  }
  if (!startsEffect.has(next)) return null
  const behind = text.slice(at + 1, at + 1 + reachBehind)
  if (!effect.test(behind) || !isLast(behind)) return null
  const segment = (segmentBehind.exec(behind) as RegExpExecArray)[0]
  // `实现共同富裕、推动区域持续发展的重要方向`: both say what one thing is for.
  if (segment.length < shortestOutcome || segment.includes('的') || !outcome.test(segment.slice(2))) return null
  const before = text.slice(Math.max(0, at - reach), at)
  const own = (segmentBefore.exec(before) as RegExpExecArray)[0]
  const isAmongMore = before.at(-own.length - 1) === '、'
  return own.length < 4 || isAmongMore || effect.test(own) ? null : markHit('parted_clause', at, 0.58, '，')
}

/** Whether no 、 parts what follows from more. */
const isLast = (behind: string) =>
  '，。；！？\n'.includes(behind[(segmentBehind.exec(behind) as RegExpExecArray)[0].length] ?? '\n')
