import { matchesOf } from '../matches.ts'
import type { SpamKind } from './lexicon.ts'
import { plantedSellersIn } from './planted-sellers.ts'

/** Something that no text has, whatever it speaks of. Offsets in the line. */
export interface PlantedSign {
  start: number
  end: number
  weight: number
  kind: SpamKind
}

const han = '〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖'
const figure = `[\\dxⅠ-Ⅻ①-⑩${han}]`
/** Seven and more figures in a row. */
const figures = new RegExp(
  `(?<![\\d${han}])${figure}(?:[\\s·.-]?${figure}){6,12}(?![年月日时分元页册卷条万亿千百十])`,
  'giu',
)
const mayBeFigures = new RegExp(`[${han}][\\s·.-]?[\\dxX①-⑩Ⅰ-Ⅻ]|[\\dxX①-⑩Ⅰ-Ⅻ][\\s·.-]?[${han}]`)
/** They are written in several ways, by turns: filters do not see the number. */
const byTurns = new RegExp(
  `[${han}][\\dxⅠ-Ⅻ①-⑩]{1,4}[${han}]|\\d[${han}①-⑩]{1,4}[\\dx]|[①-⑩Ⅰ-Ⅻ][\\s·.-]?[${han}\\d]`,
  'iu',
)

/** The link of a page's source, in a sentence. */
const link = /(?<=\p{Script=Han}[，、]?)<a\s[^<>]{0,160}href=[^<>]{4,200}>[^<>]{0,40}<\/a>(?=[，、]?\p{Script=Han})/giu

/** Several words of English, and those that sell. */
const english = /[a-z-]+(?: [a-z-]+){2,12}/giu
const goods =
  /(?<![a-z])(?:cheap|replica|viagra|cialis|casino|payday|escorts?|porn|jerseys|outlet|wholesale|essay writing|slots?|betting|weight loss|free shipping|no prescription)(?![a-z])/giu
const fewestGoods = 2
const mayBeEnglish = /[a-zA-Z] [a-zA-Z]{3}/

/** The signs of a folded line. */
export function plantedSignsIn(line: string): PlantedSign[] {
  const hit =
    (weight: number, kind: SpamKind) =>
    ({ index, 0: said }: RegExpExecArray): PlantedSign => ({
      start: index,
      end: index + said.length,
      weight,
      kind,
    })
  const found: PlantedSign[] = plantedSellersIn(line)
  if (mayBeFigures.test(line))
    found.push(
      ...matchesOf(line, figures)
        .filter(([said]) => byTurns.test(said))
        .map(hit(0.86, 'contact')),
    )
  if (line.includes('<a ')) found.push(...matchesOf(line, link).map(hit(0.74, 'bait')))
  if (mayBeEnglish.test(line) && /\p{Script=Han}/u.test(line))
    found.push(
      ...matchesOf(line, english)
        .filter(([said]) => new Set(said.match(goods)).size >= fewestGoods)
        .map(hit(0.84, 'bait')),
    )
  return found
}
