import type { ListedBlock } from '../block-list.ts'
import { matchesOf } from '../matches.ts'
import type { Intruder } from './intruder.ts'

/** The number of a note and what it says, between two sentences of a paragraph. */
const between =
  /(?<=[。！？”」』）)])\s?(?<mark>[①-⑳]|[［[〔(（](?:[注註]\s?)?\d{1,2}[］\]〕)）]|[［[〔（(][注註][一二三四五六七八九十\d]{0,2}[］\]〕）)]|[注註][①-⑳\d]{1,2})\s?[:：]?(?<note>[^。！？\n]{4,110}。)(?=\s?[\p{Script=Han}“《])/gu
const anyMark = /[。！？”」』）)]\s?(?:[①-⑳]|[［[〔(（](?:[注註]|\d{1,2}[］\]〕)）])|[注註][①-⑳\d])/u
/** Where something stands, is printed or kept, and nothing that is said of it. */
const source =
  /^(?:[参參详詳]?[见見]|转?引自|轉?引自|[载載]于?|[据據])?[^，。：]{0,24}《[^》]{2,40}》[^。：]{0,80}(?:藏|[刻抄钞鈔稿印刊影]本|選刊本|选刊本|字本|[页頁版卷册冊号號期辑輯]|卷[一二三四五六七八九十百\d]{1,4}|(?:案卷|全宗|目录|档案|檔案|卷宗)号?[^，。]{1,10}|\d{1,4}\s?年)[）)]?。$/u
const pointer = /^(?:[参參详詳]?[见見]|转?引自|轉?引自)(?:[\p{Script=Han}]{0,6}《|[本该前后後]|第)[^。：]{2,60}。$/u
/** The mark says by itself that a note follows: 〔注〕. */
const named = /[注註]/u
const isSource = (note: string) => source.test(note) || pointer.test(note)

/** Notes of a page's foot that were set into the running text: one that names its source shows that the others are notes, too. */
export function strayFootnotesIn(list: readonly ListedBlock[]): Intruder[] {
  const found = list.flatMap(({ block, text }) =>
    block.kind !== 'paragraph' || !anyMark.test(text)
      ? []
      : matchesOf(text, between).map(match => {
          const [mark, note] = [match.groups?.mark ?? '', match.groups?.note ?? '']
          const start = block.start + match.index + match[0].length - match[0].trimStart().length
          const isCalled = /^[①-⑳]$/u.test(mark) && isCalledIn(text.slice(0, match.index), mark)
          return {
            mark,
            start,
            end: block.start + match.index + match[0].length,
            isNote: isSource(note) || isCalled || named.test(mark),
          }
        }),
  )
  const isSet = found.some(({ isNote, mark }) => isNote && /^[①-⑳]$/u.test(mark))
  return found
    .filter(({ isNote, mark }) => isNote || (isSet && /^[①-⑳]$/u.test(mark)))
    .map(({ start, end, isNote }) => ({ rule: 'fused_notice', start, end, confidence: isNote ? 0.74 : 0.6 }))
}

/** Whether a sentence of the text refers to the note by its number: 置田一百二十亩①。 */
const isCalledIn = (text: string, mark: string) => new RegExp(`\\p{Script=Han}[”》]?${mark}[，。；]`, 'u').test(text)
