import { type HeadingNumber, headingNumberOf, numberOf, rankOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'

/** What stands before a number: nothing, a whole sentence, a colon, or characters with or without a gap. */
type Before = 'start' | 'stop' | 'colon' | 'gap' | 'glued'

/** A number of a heading or an article in running text. */
export interface NumberInside {
  /** Index of its block in the list. */
  index: number
  /** Where it begins and where what follows it does, in the block's text. */
  start: number
  end: number
  /** Where it begins in the document. */
  at: number
  style: HeadingNumber['style'] | 'article'
  value: number
  stem: string
  before: Before
}

/** Numbers as headings and articles have them, wherever they stand. */
const anyNumber =
  /第[一二三四五六七八九十百零\d]{1,5}[章节節条條](?!第)|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[（(]\d{1,2}[）)](?=\s?\p{Script=Han})|(?<![\d.])\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?=\s?\p{Script=Han})|(?<![\d.])\d{1,2}[、．.](?=\s?[\p{Script=Han}“《])/gu
/** Few texts have one behind a sentence: what is asked of every block. */
export const mayHaveInside =
  /[。！？：:](?:[ \u3000]{0,2})(?:[（(][一二三四五六七八九十\d]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,4}[章节節条條]|\d{1,2}[.．、])|[总總]则?則?第/u
const article = /^第([一二三四五六七八九十百零\d]{1,5})[条條]/u
/** Words that a number only ends: 第一、, 统一、. */
const ofWord = /[第统統唯万萬专專之同归歸划劃合不每期同]$/u
/** How many of a text's number a chapter of its own can have before `1.1`. */
const bareParent = /(?<![\d.第])(\d{1,2})[ \u3000]?[\p{Script=Han}]{2,14}$/u

function beforeOf(text: string, start: number, from: number): Before | null {
  let at = start
  while (at > from && /[ \u3000]/u.test(text[at - 1] as string)) at--
  if (at <= from || text[at - 1] === '\n') return 'start'
  const last = text[at - 1] as string
  if (/[。！？…]/u.test(last) || /[。！？…][”’）)」』]$/u.test(text.slice(Math.max(0, at - 2), at))) return 'stop'
  if (/[：:]/u.test(last)) return 'colon'
  if (/[；;，,、]/u.test(last)) return null
  return at < start ? 'gap' : 'glued'
}

function numberAt(written: string): Pick<NumberInside, 'style' | 'value' | 'stem'> | null {
  const clause = article.exec(written)
  if (clause) return { style: 'article', value: numberOf(clause[1] as string), stem: '' }
  return headingNumberOf(`${written}甲`)
}

/** A heading behind a number, and the number of the first one below it. */
const overInner = /^[ \u3000]?[\p{Script=Han}“”]{2,14}(?:1[.、．]|[（(](?:一|1)[）)])/u

/** Whether a later number of a series may stand behind a word: a chapter or an article, or a heading over inner ones. */
const mayBeJoined = ({ style }: Pick<NumberInside, 'style'>, behind: string) =>
  style === 'article' || style === 'chapter' || (style === 'han' && overInner.test(behind.slice(0, 24)))

/** The numbers of one block, in order; `from` is where its text begins. */
export function numbersInside(text: string, index: number, blockStart: number, from: number): NumberInside[] {
  const found: NumberInside[] = []
  for (const { 0: written, index: start } of matchesOf(text, anyNumber)) {
    if (start < from) continue
    const before = beforeOf(text, start, from)
    const number = before && numberAt(written)
    if (!number || Number.isNaN(number.value)) continue
    const isJoined = before === 'glued' || before === 'gap'
    // Behind a word only the first of a series shows that it is none of the sentence.
    if (isJoined && number.value !== 1 && !mayBeJoined(number, text.slice(start + written.length))) continue
    if (before === 'colon' && number.value !== 1) continue
    if (before === 'glued' && ofWord.test(text.slice(0, start))) continue
    const end = start + written.length
    const { style, value, stem } = number
    if (style === 'dotted' && value === 1 && isJoined && !stem.includes('.')) {
      const parent = bareParent.exec(text.slice(0, start))
      if (parent?.[1] === stem) {
        const outer = parent.index
        const place = beforeOf(text, outer, from)
        if (place)
          found.push({
            ...{ index, start: outer, end: outer + stem.length, at: blockStart + outer, before: place },
            ...{ style: 'arabic', value: Number(stem), stem: '' },
          })
      }
    }
    found.push({ index, start, end, at: blockStart + start, style, value, stem, before })
  }
  return found
}

const outermost = -1
/** How far out a number stands: articles are counted through all chapters. */
export const depthOf = ({ style }: NumberInside) => (style === 'article' ? outermost : rankOf(style))

/** Series of numbers that rise by one, in the order in which they begin. */
export function seriesInside(numbers: readonly NumberInside[]): NumberInside[][] {
  const all: NumberInside[][] = []
  const open = new Map<string, NumberInside[]>()
  for (const number of numbers) {
    const key = `${number.style} ${number.stem}`
    const current = open.get(key)
    const goesOn = current?.at(-1)?.value === number.value - 1
    // A part of a text may begin with any number.
    if (!goesOn && number.value !== 1 && current && number.style !== 'article') continue
    if (goesOn) current?.push(number)
    else {
      const begun = [number]
      open.set(key, begun)
      all.push(begun)
    }
    if (number.style === 'article') continue
    // Below the next heading the inner ones are counted anew.
    for (const [other, series] of open) {
      const last = series.at(-1) as NumberInside
      if (last.style !== 'article' && depthOf(last) > depthOf(number) && last.stem === '') open.delete(other)
    }
  }
  return all
}
