import { matchesOf } from '../matches.ts'

/** A question mark that stands for something an encoding had no place for. UTF-16 offsets in the text. */
export interface LostMark {
  kind: 'text' | 'head' | 'between_figures' | 'in_name' | 'quote' | 'mark'
  start: number
  end: number
  confidence: number
  /** What stood there, where it can be known. */
  readings: readonly string[]
}

/** Words and particles that ask. */
const asks =
  /[吗嗎呢吧么麼嘛谁誰啥何哪几幾怎孰岂豈]|多少|多[大久长長远遠高]|是否|能否|可否|会否|與否|与否|有[没沒]有|难道|難道|究竟|到底|[是好对對行能会會要](?:不|没|沒)|请问|請問|为甚|為甚|不是/u

const runOfMarks = /[?？](?:[ ,，.。、;；:：\d%()（）-]{0,8}[?？]){5,}/gu
const headMarks = /^(?:[?？][ \u3000]?){1,4}(?=[\p{Script=Han}\d（(“《—【])/u
/** A short head whose two characters were set apart: `一、综??合`. */
const setApart = /(?<=^(?:[一二三四五六七八九十]{1,2}、)?\p{Script=Han})\?\?(?=\p{Script=Han}\s*$)/gu
const betweenFigures = /(?<![\w/?=&.])\d+(?:\.\d+)?(?:[?？]\d+(?:\.\d+)?)+(?![\w/?=&])/gu
const brokenPair = /\?[。，、；：]\?/gu
/** Characters with which foreign names are written. */
const soundsOfNames =
  '阿埃艾安昂奥巴白班邦鲍贝本比彼别宾波伯博布查达戴丹德登迪蒂丁东杜顿多厄恩尔耳法范菲费芬弗夫福盖甘冈高戈格古哈海汉豪赫亨胡华霍基吉加贾杰金卡凯坎康考科克肯库夸拉莱赖兰朗劳勒雷里理李利丽莉林琳龙隆卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明莫姆穆纳娜奈南内尼宁纽诺欧帕潘佩皮珀普奇齐乔切琼丘让瑞若萨塞赛桑瑟森沙莎山珊圣史舒司思斯松苏索塔泰坦汤唐特滕提廷图托瓦万王威韦维卫文沃乌伍武西希席夏肖谢辛休雅亚延扬杨耶叶伊依因英尤约泽扎詹珍兹朱卓祖左佐'
const inName = new RegExp(`(?<=[${soundsOfNames}]{2})[?？](?=[${soundsOfNames}]{2})`, 'gu')
const quotePair = /(?<=[\p{Script=Han}，、：。；])\?([\p{Script=Han}、·\d]{2,14})\?(?=[\p{Script=Han}，、。；])/gu
/** `发展新格??`: nobody asks so. */
const afterHan = /(?<=\p{Script=Han})\?\?(?=[\s，。；、]|$)/gu
const amongHan = /(?<=\p{Script=Han})\?(?=\p{Script=Han})/gu

const clauseReach = 24
/** The clause that ends at a place, as far as it tells whether it asks. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - clauseReach), at)
  return before.slice(before.search(/[^，。；：！？?!“”「」\n]*$/u))
}

function between({ 0: run, index }: RegExpExecArray): LostMark[] {
  const marks = matchesOf(run, /[?？]/gu)
  // Shares of several parts are told with colons: 12.6:46.9:40.5.
  const readings = marks.length > 1 ? [':'] : []
  return marks.map(mark => ({
    kind: 'between_figures',
    start: index + mark.index,
    end: index + mark.index + 1,
    confidence: marks.length > 1 ? 0.9 : 0.8,
    readings,
  }))
}

function quotes({ 0: run, 1: quoted = '', index }: RegExpExecArray, text: string): LostMark[] {
  if (asks.test(quoted) || asks.test(clauseBefore(text, index))) return []
  const last = index + run.length - 1
  return [
    { kind: 'quote', start: index, end: index + 1, confidence: 0.75, readings: ['“'] },
    { kind: 'quote', start: last, end: last + 1, confidence: 0.75, readings: ['”'] },
  ]
}

/** A head of two characters with its number. UTF-16 units. */
const longestHead = 12
/** A clause of fewer UTF-16 units may ask by its tone, the more so where it asks with two marks. */
const fewestUnits = [0, 2, 8]

function unasked({ index, 0: run }: RegExpExecArray, text: string, confidence: number): LostMark[] {
  const clause = clauseBefore(text, index)
  const isQuestion = clause.length < (fewestUnits[run.length] ?? 0) || asks.test(clause) || /[你您我咱]/u.test(clause)
  return isQuestion ? [] : [{ kind: 'mark', start: index, end: index + run.length, confidence, readings: [] }]
}

const whole =
  (kind: LostMark['kind'], confidence: number, readings: readonly string[] = []) =>
  ({ index, 0: run }: RegExpExecArray): LostMark[] => [
    { kind, start: index, end: index + run.length, confidence, readings },
  ]

/** `为什么？？？？？？`: who asks so does not lack text. */
const isOutcry = (text: string, { index, 0: run }: RegExpExecArray) =>
  /^[?？]+$/u.test(run) && /[\p{Script=Han}”）]/u.test(text[index - 1] ?? '') && asks.test(clauseBefore(text, index))

/**
 * Question marks that an encoding left for what it had no place for, in text order, none twice: whole passages, the
 * blanks at a paragraph's head, the colons of shares, the dot in foreign names, quotation marks, single marks in
 * clauses that ask nothing.
 */
export function lostQuestionMarks(text: string): LostMark[] {
  if (!text.includes('?') && !text.includes('？')) return []
  const head = headMarks.exec(text)
  const found: LostMark[] = [
    ...matchesOf(text, runOfMarks)
      .filter(run => !isOutcry(text, run))
      .flatMap(whole('text', 0.9)),
    ...(head ? whole('head', 0.85, [''])(head) : []),
    ...(text.length <= longestHead ? matchesOf(text, setApart).flatMap(whole('head', 0.84, ['\u3000', ''])) : []),
    ...matchesOf(text, betweenFigures).flatMap(between),
    ...matchesOf(text, brokenPair).flatMap(whole('mark', 0.88)),
    ...matchesOf(text, inName)
      .filter(({ index }) => !asks.test(clauseBefore(text, index)))
      .flatMap(whole('in_name', 0.82, ['·'])),
    ...matchesOf(text, quotePair).flatMap(pair => quotes(pair, text)),
    ...matchesOf(text, afterHan).flatMap(marks => unasked(marks, text, 0.7)),
    ...matchesOf(text, amongHan).flatMap(mark => unasked(mark, text, 0.58)),
  ]
  const taken: LostMark[] = []
  for (const mark of found) if (!taken.some(({ start, end }) => mark.start < end && mark.end > start)) taken.push(mark)
  return taken.sort((a, b) => a.start - b.start)
}
