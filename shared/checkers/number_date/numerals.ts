const digits = '〇一二三四五六七八九'
const powers = ['', '十', '百', '千']

/** A whole number below ten thousand in Chinese numerals. */
function sectionOf(value: number): string {
  let text = ''
  let isGap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10
    if (digit === 0) isGap = text !== ''
    else {
      text += (isGap ? '零' : '') + digits[digit] + powers[power]
      isGap = false
    }
  }
  return text
}

/** A whole number below a hundred million in Chinese numerals: 120000 is 十二万. */
export function hanOf(value: number): string {
  if (value === 0) return '零'
  const [high, low] = [Math.floor(value / 1e4), value % 1e4]
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : ''
  const text = `${high > 0 ? `${sectionOf(high)}万` : ''}${gap}${sectionOf(low)}`
  return text.startsWith('一十') ? text.slice(1) : text
}

/** A figure with its thousands parted. */
export const grouped = (figure: string): string => figure.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',')

/** Digits behind the point of a figure. */
export const placesOf = (figure: string): number => figure.split('.')[1]?.length ?? 0

const traditional: Readonly<Record<string, string>> = { 万: '萬', 亿: '億' }
/** A figure with what leads to and follows it, both of which stay. */
const inQuote = /(\d[\d,]*(?:\.\d+)?|[〇零一二两兩三四五六七八九十百千万萬]+)/u
/** Before these two is 两. */
const countedInPairs =
  /^(?:[个個]|年|天|千米|公[里斤顷]|小[时時]|人|家|件|名|座|所|[条條]|[项項]|倍|[户戶]|百|千|万|萬)/u

/** A quote with another value for its figure, in the same kind of numerals; null where it cannot be written so. */
export function rewritten(quote: string, value: number): string | null {
  // 百分之 is the sign of a share in words.
  const sign = quote.startsWith('百分之') ? '百分之' : ''
  const figure = inQuote.exec(quote.slice(sign.length))?.[1]
  if (figure === undefined || !(value > 0)) return null
  const told = quote.slice(sign.length)
  const reading = numeralLike(figure, value, told.slice(told.indexOf(figure) + figure.length))
  return reading === null ? null : sign + told.replace(figure, reading)
}

function numeralLike(figure: string, value: number, behind: string): string | null {
  if (/\d/u.test(figure)) {
    const places = placesOf(figure)
    const written = value.toFixed(places)
    // More places than the figure has would be another kind of figure.
    if (Math.abs(Number(written) - value) > 1e-6 && places > 0) return null
    const plain = Math.abs(Number(written) - value) > 1e-6 ? String(Math.round(value * 100) / 100) : written
    return figure.includes(',') ? grouped(plain) : plain
  }
  if (!Number.isInteger(value) || value >= 1e8) return null
  // 万 may be of the unit: 三万元 is read as 三 and 万元.
  const han = hanOf(value)
  const isTraditional = /[萬]/u.test(figure + behind)
  const pairs = han === '二' && countedInPairs.test(behind) ? (/兩/u.test(figure) || isTraditional ? '兩' : '两') : han
  return isTraditional ? [...pairs].map(unit => traditional[unit] ?? unit).join('') : pairs
}
