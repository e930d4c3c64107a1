import { matchesOf } from '../matches.ts'
import { SignTable } from '../sign-table.ts'
import { type BlockReading, wordOver } from './block-reading.ts'
import type { LanguageModel } from './language-model.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'
import { wordClass } from './word-hash.ts'

/** A place where grammar misses a word. Offsets in the block. */
interface Hole {
  start: number
  end: number
  readings: string[]
  confidence: number
  /** Name of the rule, a key of the checker's texts. */
  rule: MissingRule
}

export const missingRules = [
  'fromTo',
  'unitQuote',
  'disposal',
  'arrival',
  'chinese',
  'dangling',
  'twice',
  'quoteSeries',
] as const
export type MissingRule = (typeof missingRules)[number]

interface Rule {
  name: MissingRule
  /** One of these stands in every match: looked for before the pattern is tried. */
  needs: readonly string[]
  pattern: RegExp
  /** The hole that a match stands for, or null when grammar is served after all. */
  judge(match: RegExpExecArray, reading: BlockReading, model: LanguageModel | null): Hole | null
}

/** Rarer words are as likely names. Nats. */
const commonWord = 15
/** Words that make `“A”为“B”` whole: somebody changes, takes or names A as B. */
const makesInto =
  /[由从将把以视使让]|命名|更名|分别|[变化改转易换称评选定立认封尊誉奉树聘任拜列是当作让](?:了|成)?$|(?<!建)设$/u
/** Verbs after which 上来 and 中来 want 到. */
const arrivalVerbs = '参与|统一|集中|凝聚|落实|转移|转变|贯彻|体现|汇聚|运用|应用|转化|聚焦|渗透|延伸'
const chineseFollowers =
  /^(?:现代化?|民主|法治|人权|治理|管理|家|关系|浪漫|教育|婚|父母|养老|创新|英语|企业|智慧|方案|风|园林|建筑|服装|餐|菜|早|晚|审美|语|过|社会|市场|政党|民营|减贫|扶贫|哲学|幽默|美|思维|快餐|建|庭院|家具|古典|装修|的|产业|办|救|经济|农业|发展|精准|解|说|谈|传统|节|年|礼)/u

const rules: readonly Rule[] = [
  {
    // 推进……“有形”为“有效”: the verb 变 or the preposition 由 is lost.
    name: 'fromTo',
    needs: ['”为“'],
    pattern: /“[^“”\n]{1,12}”为“[^“”\n]{1,12}”/gu,
    judge: (match, reading) => {
      const quote = match.index
      const before = /[^，。；：！？“”\n]*$/u.exec(reading.text.slice(Math.max(0, quote - 40), quote))?.[0] ?? ''
      if (makesInto.test(before) || before.length === 0) return null
      const word = wordOver(reading, quote - 1)
      const start = word ? word.start : quote - 1
      return {
        start,
        end: match.index + match[0].length,
        readings: [`${reading.text.slice(start, quote)}变${match[0]}`],
        confidence: 0.7,
        rule: 'fromTo',
      }
    },
  },
  {
    // ，市“双满意”。: a clause of a unit and a quotation has no verb.
    name: 'unitQuote',
    needs: [...'省市县区乡镇'].map(unit => `${unit}“`),
    pattern: /(?<=[，。；])([省市县区乡镇])“[^“”\n]{2,12}”(?=[，。；！])/gu,
    judge: (match, { text }) => {
      // A list of honours goes on without verbs: 获得国家“…”，省“…”。
      const before = text.slice(Math.max(0, match.index - 30), match.index)
      if (/(?:获|荣|评|授|入选|列|国家级?|省级?|市级?|[家省市县])[^。；]*”[^。；]*[，、]?$/u.test(before)) return null
      return {
        start: match.index,
        end: match.index + match[0].length,
        readings: [],
        confidence: 0.68,
        rule: 'unitQuote',
      }
    },
  },
  {
    // 把……的对接点、着力点和创新点，: nothing is done with what 把 takes.
    name: 'disposal',
    needs: ['把'],
    pattern: /(?<![\p{Script=Han}][一两几这那])把([^，。；：！？“”\n]{2,24})(?=[，。；！])/gu,
    judge: (match, reading, model) => {
      if (!model || wordOver(reading, match.index)?.end !== match.index + 1 || !endsInNouns(reading, match, model))
        return null
      return {
        start: match.index,
        end: match.index + match[0].length,
        readings: [],
        confidence: 0.62,
        rule: 'disposal',
      }
    },
  },
  {
    // 我们将教师和家长，要……: 将 takes an object and does nothing with it.
    name: 'disposal',
    needs: ['们将', '大家将', '各级将'],
    pattern: /(?:我们|你们|他们|大家|各级)将([^，。；：！？“”\n]{2,14})(?=，(?:要|应|须|必须|更要|就要|应当|应该))/gu,
    judge: (match, reading, model) => {
      const at = match.index + match[0].indexOf('将')
      if (
        !model ||
        wordOver(reading, at)?.end !== at + 1 ||
        !isNounList(reading, at + 1, match.index + match[0].length, model)
      )
        return null
      return {
        start: match.index,
        end: match.index + match[0].length,
        readings: [match[0].replace('将', '作为')],
        confidence: 0.68,
        rule: 'disposal',
      }
    },
  },
  {
    name: 'arrival',
    needs: ['上来', '中来', '中去', '上去'],
    pattern: new RegExp(
      `(${arrivalVerbs})([^，。；：到在于入进向出自从\\n]{2,14})(上来|中来|中去|上去)(?=[，。；！])`,
      'gu',
    ),
    judge: match => {
      const verb = match[1] as string
      return {
        start: match.index,
        end: match.index + match[0].length,
        readings: [match[0].replace(verb, `${verb}到`)],
        confidence: 0.72,
        rule: 'arrival',
      }
    },
  },
  {
    name: 'chinese',
    needs: ['中国式'],
    pattern: /中国式(?=([\p{Script=Han}]{2,8}))/gu,
    judge: (match, { text }) => {
      const follows = match[1] as string
      if (chineseFollowers.test(follows) || !/篇章|征程|建设|实践|局面|道路/u.test(follows)) return null
      const end = match.index + 3 + Math.min(2, follows.length)
      return {
        start: match.index,
        end,
        readings: [`中国式现代化${text.slice(match.index + 3, end)}`],
        confidence: 0.72,
        rule: 'chinese',
      }
    },
  },
  {
    // 巩固和，: a joining word with nothing after it.
    name: 'dangling',
    needs: [...'和与及把被其'].flatMap(word => [...'，。；！？、'].map(mark => word + mark)),
    pattern: /(?:和|与|以及|及|(?<![\d一二三四五六七八九十百千两几])把|被|及其)(?=[，。；！？、])/gu,
    judge: (match, reading, model) => {
      const word = wordOver(reading, match.index)
      if (match.index === 0 || word?.start !== match.index || word.end !== match.index + match[0].length) return null
      if (/[，。；！？、\s“”‘’（）《》*]/u.test(reading.text[match.index - 1] as string)) return null
      // 意见不和，改元元和，: after a single character it may be a word of its own.
      const before = wordOver(reading, match.index - 1)
      if (!model || !before || before.end - before.start < 2 || before.cost > commonWord || reading.isVerse) return null
      return {
        start: match.index,
        end: match.index + match[0].length,
        readings: [],
        confidence: 0.55,
        rule: 'dangling',
      }
    },
  },
  {
    // 提高效率、提高效率: a member of a series stands twice. What joins the two is looked for, which is rare.
    name: 'twice',
    needs: [...'、和与及'],
    pattern: /[、和与及](?<=(?:^|[，。；：、和与及\s])(\p{Script=Han}{2,8})[、和与及])\1(?=[，。；：！？、等的\n]|$)/gu,
    judge: match => {
      const member = match[1] as string
      const start = match.index - member.length
      return { start, end: match.index + match[0].length, readings: [member], confidence: 0.7, rule: 'twice' }
    },
  },
  {
    // 展现“专”的优势、“协”的特点、提高“商”的水平: the middle member of three has lost its verb.
    name: 'quoteSeries',
    needs: ['”的'],
    pattern:
      /([\p{Script=Han}]{2})“[^“”\n]{1,6}”的([\p{Script=Han}]{2,4})、“[^“”\n]{1,6}”的([\p{Script=Han}]{2,4})、([\p{Script=Han}]{2})“[^“”\n]{1,6}”的[\p{Script=Han}]{2,4}/gu,
    judge: match => {
      const start = match.index + match[0].indexOf('、“')
      const end = match.index + match[0].lastIndexOf(`、${match[4]}`)
      return { start, end, readings: [], confidence: 0.62, rule: 'quoteSeries' }
    },
  },
]

/** By their first characters it is told in one pass which rules can have a match at all. */
const ruleSigns = new SignTable(rules.map(({ needs }) => needs.map(part => part[0]).join('')))

/** Verbs and complements that 把 may end in; a noun list after the last 的 has none. */
function endsInNouns(reading: BlockReading, match: RegExpExecArray, model: LanguageModel): boolean {
  const clause = match[1] as string
  const last = clause.lastIndexOf('的')
  if (last < 0 || last > clause.length - 3) return false
  if (/^[握关脉控手持准牢好住紧稳门]/u.test(clause)) return false
  if (
    /作为|当作|变成|变为|转化|看作|视为|列入|纳入|融入|落到|放在|摆在|用在|投|贯穿|当成|建成|办成|打造|成|到|给|在|于|进|与|同|跟|向/u.test(
      clause.slice(0, last),
    )
  )
    return false
  const tail = clause.slice(last + 1)
  if (!/[、和与及]/u.test(tail)) return false
  const from = match.index + 1 + last + 1
  return isNounList(reading, from, from + tail.length, model)
}

/** Whether a stretch reads as nouns joined by 和 and the like, with no verb among them. */
function isNounList(reading: BlockReading, from: number, to: number, model: LanguageModel): boolean {
  let nouns = 0
  for (let at = from; at < to; ) {
    const word = wordOver(reading, at)
    if (!word || word.start < from || word.end > to) return false
    at = word.end
    const text = reading.text.slice(word.start, word.end)
    if (/^[和与及、的]$|^以及$/u.test(text)) continue
    const classes = model.classOf(word.word)
    if ((classes & wordClass.verb) !== 0 || (classes & wordClass.noun) === 0) {
      // Words for points and the like are unknown to the lexicon: 对接点, 着力点.
      if (!/[点面线力度性化业者员人]$/u.test(text) || text.length === 1) {
        const ending = reading.text[word.end] ?? ''
        if (!/[点面线员者]/u.test(ending)) return false
        at = word.end + 1
      }
    }
    nouns++
  }
  return nouns > 0
}

/** Places where a word is missing by the rules of grammar. Linear. */
export function findMissingWords(reading: BlockReading, model: LanguageModel | null): Suspicion[] {
  const found: Suspicion[] = []
  const mayHold = ruleSigns.rulesIn(reading.text)
  if (mayHold === 0) return found
  for (const [index, { pattern, needs, judge }] of rules.entries()) {
    if (((mayHold >>> index) & 1) === 0 || !needs.some(part => reading.text.includes(part))) continue
    for (const match of matchesOf(reading.text, pattern)) {
      const hole = judge(match as RegExpExecArray, reading, model)
      if (!hole) continue
      found.push(
        suspicionIn(reading, {
          kind: 'missing',
          start: hole.start,
          end: hole.end,
          readings: hole.readings,
          confidence: hole.confidence,
          evidence: hole.rule,
        }),
      )
    }
  }
  return found
}
