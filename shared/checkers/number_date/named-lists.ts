import type { Hit } from '../characters/text-blocks.ts'
import { numberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { rewritten } from './numerals.ts'

const numeral = '(\\d{1,2}|[两兩二三四五六七八九十]{1,2})'
const units =
  '个|個|位|人|名|大|种|種|类|類|项|項|件|条|條|座|所|支|门|門|位|股|道|部|篇|首|届|层|層|地|镇|鎮|乡|鄉|村|县|縣|市|区|區|省|国|國|校|家|局'
/** The last of a row of names and how many they are said to be. */
const closing = new RegExp(
  `、([\\u3400-\\u9fff]{1,6}?)(等)?(?:一?共)?${numeral}(${units})(?![月百千万萬亿多余餘半儿]|以[上下])`,
  'gu',
)
const longestRow = 120
const clauseMarks = ['，', '。', '；', '：', '（', '）', '\n', '“', '”']
const fewestNames = 3
/** What is counted, done or owned is no name of a row. */
const noName = /[\d一二两三四五六七八九十的了过着们有是及其余他]/u

/** The names of the row that ends at an index. */
function rowBefore(text: string, end: number): string[] {
  const before = text.slice(Math.max(0, end - longestRow), end)
  const clause = before.slice(Math.max(...clauseMarks.map(mark => before.lastIndexOf(mark))) + 1)
  return clause.split(/[、和与與及]/u)
}

/** What is set up of parts names them all. */
const arranged = /(?:下[辖轄设設属屬]|[设設分][有设設为為])/u
/** Whether the names are of one kind: as long as each other, but for the first, which may have words before it. */
function isRow(names: readonly string[]): boolean {
  const [first = '', ...others] = names
  const lengths = others.map(({ length }) => length)
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
  return (
    names.length >= fewestNames &&
    most - least <= (least >= 3 || arranged.test(first) ? 1 : 0) &&
    first.length >= least &&
    !others.some(name => noName.test(name)) &&
    others.every(name => /^[\u3400-\u9fff]+$/u.test(name))
  )
}

/** `柳河、白塔、东岭、红星三个乡镇`: one name more or less than is said. */
const rowHits: NumberRule = text =>
  matchesOf(text, closing).flatMap(
    ({ index, 0: quote, 1: last = '', 2: more, 3: figure = '', 4: unit = '' }): Hit[] => {
      const names = rowBefore(text, index + 1 + last.length)
      const [said, real] = [numberOf(figure), names.length]
      // 班子建设和机关干部、政协委员两支队伍: only those behind 和 are counted.
      const joined = text.slice(Math.max(0, index - longestRow), index + 1 + last.length).split(/[，。；：和与與及]/u)
      if ((joined.at(-1) ?? '').split('、').length === said) return []
      const isOff = more ? said === real - 1 : Math.abs(said - real) === 1
      if (Number.isNaN(said) || !isOff || !isRow(names)) return []
      const start = index + quote.lastIndexOf(figure + unit)
      const end = index + quote.length
      const reading = rewritten(text.slice(start, end), real)
      const fixes = reading ? [{ text: reading }] : []
      return [{ rule: 'list_count', start, end, confidence: 0.64, fixes, params: { said, real } }]
    },
  )

/** Rules about names in a row and how many they are. */
export const namedListRules: readonly NumberRule[] = [
  gated(/、[\u3400-\u9fff]{1,6}(?:\d|[两兩二三四五六七八九十])/u, rowHits),
]
