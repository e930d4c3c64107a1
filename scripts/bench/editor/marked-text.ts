import { numbersFrom } from '../numbers.ts'

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  from: number
  to: number
}

/** A report of a given length in which so many places are wrong, and where they stand. */
export interface MarkedText {
  text: string
  marks: Span[]
}

const places = ['临溪县', '青石镇', '云泽市', '白石区', '松河乡', '北岭村', '安平街道', '柳林镇']
const bodies = ['发展改革局', '农业农村局', '教育局', '水利站', '民政办', '统计局', '档案馆', '供销社']
const deeds = ['完成', '新建', '改造', '检查', '验收', '登记', '修缮', '整治']
const things = ['水渠', '校舍', '公路', '台账', '粮仓', '桥梁', '卫生室', '文化站', '泵房', '茶园']
const ends = ['群众反映良好', '质量全部合格', '资金按期到位', '工作有序推进', '任务如期完成', '效果比较明显']
const paragraphLength = 230
/** Every other wrong place is a masked name; the rest are commas of half width. */
const mask = '**市'

/** A text of at least `length` characters with `count` wrong places, evenly spread; always the same for the same numbers. */
export function markedText(length: number, count: number): MarkedText {
  const next = numbersFrom(length + count)
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] as string
  const gap = length / count
  const parts: string[] = []
  const marks: Span[] = []
  let [at, lineStart] = [0, 0]
  const add = (part: string): void => {
    parts.push(part)
    at += part.length
  }
  const isDue = (): boolean => marks.length < count && at >= marks.length * gap
  const mark = (wrong: string): void => {
    marks.push({ from: at, to: at + wrong.length })
    add(wrong)
  }
  while (at < length || marks.length < count) {
    if (isDue() && marks.length % 2 === 0) mark(mask)
    else add(pick(places))
    add(
      `${pick(bodies)}${1990 + Math.floor(next() * 30)}年${pick(deeds)}${pick(things)}${2 + Math.floor(next() * 90)}处`,
    )
    if (isDue() && marks.length % 2 === 1) mark(',')
    else add('，')
    add(`${pick(ends)}。`)
    if (at - lineStart < paragraphLength) continue
    add('\n')
    lineStart = at
  }
  return { text: parts.join(''), marks }
}
