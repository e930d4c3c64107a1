import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'
import { told } from './offers.ts'
import { type PitchKind, strongParts, weakParts } from './pitch-parts.ts'

/** An advertisement that is known by its parts. Offsets in the line. */
export interface Pitch {
  start: number
  end: number
  weight: number
}

interface Part {
  start: number
  end: number
  kind: PitchKind
  isStrong: boolean
}

/** A clause with the parts of an advertisement that it holds; `end` is where its mark stands. */
interface Clause {
  start: number
  end: number
  /** From the first to the last part; behind the clause where it holds none. */
  first: number
  last: number
  parts: readonly Part[]
  /** Nothing between its parts speaks as reports do. */
  isPitch: boolean
}

type Sources = Readonly<Record<PitchKind, string>>
const patternsOf = (sources: Sources): [PitchKind, RegExp][] =>
  (Object.keys(sources) as PitchKind[]).map(kind => [kind, new RegExp(sources[kind], 'gu')])
const [strong, weak] = [patternsOf(strongParts), patternsOf(weakParts)]
const gate = new SignGate(new RegExp(Object.values(strongParts).join('|'), 'u'))

/** Who reports speak of, and what they say of it: nobody who offers something speaks so. */
const reported =
  /(?<![丢坏忘没])了(?!解)|[已均]|其(?!他)|我[县市省镇区乡校院们]|[县镇村市](?:里|级|内|民|委|政府)|群众|居民|用户|患者|农户|职工|单位|部门|法院|政府|公安|民警|警方|社区|学校|协会|共计?\d|达到?|[余多][人户家次件]|同比|惠及|提醒|提示|严禁|不得|必须|应当|要求|开展|举办|组织|推[行进]|落实|实行|设立|开设|新增|增至|派出|发放|查处|受理|投诉|举报|反馈|公告|通知|参会|填报|合同|约定|规定|标准|[他她](?!们?来)|警惕|[声谎]称|骗|案|[局委办院馆校]的/u
/** Verbs of reports: where they stand the text goes on. */
const verbSource =
  '每周|依法|本[院案]|慰问|救助|捐赠|授课|讲课|走访|接待|完成|建成|推进|开展|落实|加强|加快|实施|组织|举办|投入|实现|种下|新建|改造|强化|提升|提高|围绕|坚持|做好|推动|促进|召开|参加|解决|化解|排查|整治|清理|检查|督促|指导|培训|帮扶|发展|建设|打造|成立|签订|制定|印发|出台|深入|积极|切实|进一步|全面|有力|有效|累计|共有?|先后|目前|截至|覆盖|受益|带动|增加|减少|下降|增长'
const verbs = new RegExp(verbSource, 'u')
/** Before the first part of an advertisement also words of grammar belong to the text. */
const bound = new RegExp(`${verbSource}|[的了在是和与及对为把被将等从向由以并也还就都]`, 'u')

const clauseMark = /[，。；！？!?,、\n【】（）()《》“”‘’|]/u
/** Over these marks an advertisement goes on. */
const goesOver = /[，,、！？!? ]/u
/** Of a clause that follows one so much is said by its parts, or a sure one. */
const leastCovered = 0.4
/** A clause that one kind of part makes is little else. */
const allCovered = 0.65
/** So near to what is known the next part of a clause stands. */
const closest = 4
/** So much stands unread between two parts of a clause at most, and before the first, UTF-16 units. */
const [widest, longestHead] = [14, 7]
/** What is left at the end of a clause and belongs to it. */
const [surelyRest, longestRest] = [1, 5]
const strongWeight = 1
const weakWeights: Readonly<Record<PitchKind, number>> = {
  trade: 0.6,
  price: 0.5,
  promise: 0.5,
  credential: 0.4,
  action: 0.5,
  contact: 0.6,
  reader: 0.4,
}
/** From so much on the parts of a stretch make an advertisement; what they are worth then and at most. */
const needed = 2
const [atLeast, perWeight, atMost] = [0.62, 0.08, 0.9]
const longestPitch = 160

function partsIn(line: string, patterns: readonly [PitchKind, RegExp][], isStrong: boolean): Part[] {
  return patterns.flatMap(([kind, pattern]) =>
    matchesOf(line, pattern).map(({ index, 0: said }) => ({ start: index, end: index + said.length, kind, isStrong })),
  )
}

/** The clauses of a stretch of a line with their parts. */
function clausesOf(line: string): Clause[] {
  const parts = [...partsIn(line, strong, true), ...partsIn(line, weak, false)].sort((a, b) => a.start - b.start)
  const clauses: Clause[] = []
  let [at, next] = [0, 0]
  while (at < line.length) {
    let end = at
    while (end < line.length && !clauseMark.test(line[end] as string)) end++
    const own: Part[] = []
    for (; next < parts.length && (parts[next] as Part).start <= end; next++) own.push(parts[next] as Part)
    clauses.push(clauseOf(line, at, end, own))
    at = Math.max(end + 1, Math.min(line.length, own.at(-1)?.end ?? 0))
  }
  return clauses
}

const isApart = (between: string) => between.length > widest || verbs.test(between) || reported.test(between)

function clauseOf(line: string, start: number, end: number, all: readonly Part[]): Clause {
  // Of parts far from each other the first belong together: what follows is the text again.
  const own: Part[] = []
  let last = start
  for (const part of all) {
    if (own.length > 0 && part.start > last && isApart(line.slice(last, part.start))) break
    own.push(part)
    last = Math.max(last, part.end)
  }
  // A mark that tells is the clause's own.
  if (last === end + 1) last = end
  const first = own[0]?.start ?? end
  const isPitch = own.length > 0 && !told.test(line.slice(first, last))
  return { start, end: Math.max(end, last), first, last: own.length === 0 ? end : last, parts: own, isPitch }
}

/** Whether nothing of a text stands between the parts of a clause and its end. */
function isClosed(line: string, { end, last }: Clause): boolean {
  const rest = line.slice(last, end)
  return rest.length <= surelyRest || (rest.length <= longestRest && !bound.test(rest) && !reported.test(rest))
}

/** Where the advertisement begins in its first clause: with its mark where what stands before its parts says nothing of a report. */
function headOf(line: string, clause: Clause): number {
  const head = line.slice(clause.start, clause.first)
  return head.length <= longestHead && !bound.test(head) && !reported.test(head) ? clause.start : clause.first
}

/** Whether a clause is an advertisement's for most of what it says, or for a sure part. */
function isTelling({ isPitch, parts, start: from, last }: Clause): boolean {
  if (!isPitch) return false
  if (parts.some(({ isStrong }) => isStrong)) return true
  let [covered, at] = [0, from]
  for (const { start, end } of parts) {
    covered += Math.max(0, end - Math.max(at, start))
    at = Math.max(at, end)
  }
  const kinds = new Set(parts.map(({ kind }) => kind))
  return covered >= (kinds.size > 1 ? leastCovered : allCovered) * (last - from)
}

/** Whether a clause goes on with an advertisement, from its first character on. */
const goesOn = (line: string, clause: Clause): boolean => isTelling(clause) && headOf(line, clause) === clause.start

/** What one more sure part of a kind adds, at most so often. */
const [more, mostMore] = [0.5, 2]

function weightOf(parts: readonly Part[]): number {
  const best = new Map<PitchKind, number>()
  for (const { kind, isStrong } of parts)
    best.set(kind, Math.max(best.get(kind) ?? 0, isStrong ? strongWeight : weakWeights[kind]))
  const sure = parts.filter(({ isStrong }) => isStrong)
  const kinds = new Set(sure.map(({ kind }) => kind)).size
  if (sure.length === 0 || (best.size < 2 && sure.length <= mostMore)) return 0
  return [...best.values()].reduce((sum, weight) => sum + weight, 0) + more * Math.min(mostMore, sure.length - kinds)
}

/** What ends an advertisement and belongs to it. */
const closing = /^(?:[！!]+|\s?[>»↓]+|[×*]+)/u

const closingAt = (line: string, end: number): number => closing.exec(line.slice(end, end + 4))?.[0].length ?? 0

const endOf = (line: string, clause: Clause): number => {
  const end = isClosed(line, clause) ? clause.end : clause.last
  return end + closingAt(line, end)
}

/** The index of the last clause of an advertisement that stands in a clause. */
function lastFrom(line: string, clauses: readonly Clause[], index: number): number {
  let last = index
  while (isClosed(line, clauses[last] as Clause)) {
    const [mark, next, second] = [line[(clauses[last] as Clause).end], clauses[last + 1], clauses[last + 2]]
    if (!next || mark === undefined || !goesOver.test(mark)) break
    if (goesOn(line, next)) last++
    // One clause without a part between two that have some.
    else if (second && next.parts.length === 0 && isBetween(line, next) && goesOn(line, second)) last += 2
    else break
  }
  return last
}

const longestBetween = 10
const isBetween = (line: string, { start, end }: Clause): boolean => {
  const said = line.slice(start, end)
  return said.length <= longestBetween && !bound.test(said) && !reported.test(said) && goesOver.test(line[end] ?? '')
}

/** Whether a stretch holds words that only reports have. */
export const speaksOfText = (said: string) => verbs.test(said) || reported.test(said)

/** Stretches of clauses that offer something by at least two kinds of parts. */
export function pitchesIn(line: string): Pitch[] {
  if (!gate.test(line)) return []
  const clauses = clausesOf(line)
  const found: Pitch[] = []
  for (let index = 0; index < clauses.length; index++) {
    const clause = clauses[index] as Clause
    // An amount alone may be the text's.
    if (!clause.isPitch || clause.parts.every(({ kind, isStrong }) => kind === 'price' && !isStrong)) continue
    const before = line.slice(clause.start, clause.first)
    const last = lastFrom(line, clauses, index)
    const stretch = clauses.slice(index, last + 1)
    const sum = weightOf(stretch.flatMap(({ parts }) => parts))
    const start = headOf(line, clause)
    const end = endOf(line, stretch.at(-1) as Clause)
    const next = clauses[last + 1]
    const isTold =
      reported.test(before) ||
      // The sentence goes on as reports do.
      (isClosed(line, stretch.at(-1) as Clause) &&
        /[，,、]/u.test(line[(stretch.at(-1) as Clause).end] ?? '') &&
        next !== undefined &&
        reported.test(line.slice(next.start, next.end)))
    if (sum >= needed + (isTold ? 0.7 : 0) && end - start <= longestPitch)
      found.push({ start, end, weight: Math.min(atMost, atLeast + perWeight * (sum - needed)) })
    index = last
  }
  return found
}

/** Whether a part goes on from an offset: a sure one, or how it is reached and what it promises. */
function isNext(line: string, from: number, part: Part): boolean {
  const between = line.slice(from, part.start)
  if (part.isStrong) return between.length <= closest && !isApart(between)
  return between.length <= 1 && (part.kind === 'contact' || part.kind === 'promise')
}

/** So far around an advertisement its other clauses are looked for. */
const reach = 120

/** Takes in the clauses around an advertisement that belong to it. Offsets in the folded line. */
export function withClauses(line: string, from: number, to: number): [number, number] {
  const offset = Math.max(0, from - reach)
  const near = line.slice(offset, to + reach)
  const clauses = clausesOf(near)
  const [start, end] = [from - offset, to - offset]
  const firstAt = clauses.findIndex(clause => clause.end > start)
  const lastAt = clauses.findIndex(clause => clause.end >= end)
  if (firstAt < 0 || lastAt < 0) return [from, to]
  return [startOf(near, clauses, firstAt, start) + offset, endFrom() + offset]

  function endFrom(): number {
    const known = clauses[lastAt] as Clause
    // What is known is a part of its clause: the next ones follow it closely.
    let last = end
    for (const part of known.parts) {
      if (part.end <= last || part.start < start) continue
      if (!isNext(near, last, part)) break
      last = part.end
    }
    const grown: Clause = { ...known, last }
    const rest = [...clauses]
    rest[lastAt] = grown
    const final = lastFrom(near, rest, lastAt)
    // What is left of the clause may be the text's.
    return Math.max(end, final === lastAt ? last + closingAt(near, last) : endOf(near, rest[final] as Clause))
  }
}

/** Words that an advertisement begins with and no clause ends with. */
const opening = /^(?:大额|专业|正规|老中医|男性|女性|本地|同城|全网|最新|亚洲最大|线上|信用|三代|资深)$/u

function startOf(line: string, clauses: readonly Clause[], firstAt: number, start: number): number {
  const known = clauses[firstAt] as Clause
  let from = start
  for (const part of known.parts.toReversed()) {
    if (part.start >= from) continue
    const between = line.slice(part.end, from)
    if (
      part.isStrong
        ? isApart(between) || between.length > closest
        : part.end < from || !opening.test(line.slice(part.start, from))
    )
      break
    from = part.start
  }
  return from <= known.start ? backFrom(line, clauses, firstAt, from) : from
}

/** Clauses before an advertisement that offer something by a sure part or by two kinds of them. */
function backFrom(line: string, clauses: readonly Clause[], firstAt: number, start: number): number {
  let begin = start
  for (let at = firstAt - 1; at >= 0; at--) {
    const clause = clauses[at] as Clause
    const mark = line[clause.end] ?? ''
    const kinds = new Set(clause.parts.map(({ kind }) => kind))
    const tells =
      clause.parts.some(({ isStrong }) => isStrong) || kinds.size > 1 || (mark === '、' && kinds.has('trade'))
    if (!goesOver.test(mark) || !tells || !goesOn(line, clause) || !isClosed(line, clause)) break
    begin = clause.start
  }
  return begin
}
