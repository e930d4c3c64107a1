import { CodeSet } from '../code-set.ts'

/** Characters that a damaged font of a PDF has in the place of others, and beside what they are at home. */
const misprinted: Readonly<Record<string, readonly [right: string, home: string]>> = {
  貣: ['起', ''],
  頇: ['須', '顢'],
  尌: ['就', ''],
}
/** Variants, old ones and those of Japan, each with the form of today's print. */
const variants =
  '毎每 羣群 衆眾 敎教 値值 爲為 説說 戸戶 歩步 査查 収收 囯國 竝並 幷并 眞真 鄕鄉 郷鄉 尙尚 淸清 靑青 顔顏 啓啟 旣既 卽即 緖緒 県縣 鉄鐵 対對 図圖 広廣 応應 売賣 辺邊 発發 帰歸 楽樂 気氣 沢澤 実實 写寫 伝傳 両兩 拡擴 続續 経經 総總 栄榮 労勞 単單 厳嚴 団團 変變'
const standard = new Map(variants.split(' ').map(([variant = '', form = '']) => [variant, form]))

/** Forms that stand in print for another one: asked first. */
export const rareForms = new CodeSet([...Object.keys(misprinted), ...standard.keys()].join(''))

/** A form must stand so often to be that of the text, so many times as often as the variant, and that no more than so often. */
const [fewest, times, most] = [2, 3, 2]
/** What is said of a glyph that is never written, and of a variant. */
const [sure, likely] = [0.92, 0.64]

/** The form that must stand at a place of a text, where a damaged font or a stray variant has another. */
export function rareForm(text: string, at: number): { right: string; confidence: number } | null {
  const printed = text[at] as string
  const wrong = misprinted[printed]
  if (wrong) {
    const [right, home] = wrong
    return home !== '' && text[at - 1] === home ? null : { right, confidence: sure }
  }
  const right = standard.get(printed)
  if (right === undefined) return null
  const [count, strays] = [countOf(text, right), countOf(text, printed)]
  return strays <= most && count >= fewest && count >= times * strays ? { right, confidence: likely } : null
}

/** How often a character stands in a text. */
function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return count
}
