import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

const run =
  /[，。、；：](?:[ \u00a0\u3000]?[，。、；：,;:])+|(?<=[\u3400-\u9fff”’）》%\d])[,;:](?:[,;:]*[，。、；：])+|(?<=[\u3400-\u9fff”’）》])(?:,{2,}|;{2,}|:{2,})/gu
const strength = '、，：；。'
const fullOf: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }

/** Where counts were lost before their units, a name was lost between two 、: `下辖个行政村……汉、、苗等个民族`. */
const countLost = /[辖轄有共、，等][个個](?=[\u3400-\u9fff])/u

/** Marks in a row of which one must go: `。。`, `，。`. */
function runHits(text: string): Hit[] {
  return matchesOf(text, run).map(({ index, 0: marks }) => {
    const members = [...new Set([...marks].map(mark => fullOf[mark] ?? mark).filter(mark => strength.includes(mark)))]
    members.sort((a, b) => strength.indexOf(b) - strength.indexOf(a))
    const isSame = members.length === 1
    const isEllipsis = isSame && members[0] === '。' && marks.length > 2
    const readings = isEllipsis ? ['……', '。'] : members
    return {
      rule: isEllipsis ? 'dots' : 'doubled',
      start: index,
      end: index + marks.length,
      confidence: isEllipsis ? 0.7 : marks === '、、' && countLost.test(text) ? 0.45 : isSame ? 0.95 : 0.9,
      fixes: readings.map(reading => ({ text: reading })),
    }
  })
}

/** A cry twice at the end of a long sentence of a report; in speech and letters two are an outcry. */
const cryTwice = /(?<=[^“「『！？。\n]{18})([！？])\1(?!\1)(?=\s*$)/gu
const stopTwice = /([。！？])[”’」』]。/gu
const afterOpening = /([（“《【「『‘〔])([，。、；：])(?![）”》】」』’〕])/gu
const beforeClosing = /([，、；：])([）》】〕])|([、：])([”’」』])/gu
const middleDots = /[·・•]{2,}/gu
const asciiDots =
  /(?<=[\u3400-\u9fff”’）》])(?<!请稍[候等后]|[加下]载中|缓冲中?)\.{2,}(?!\w)|(?<=[\u3400-\u9fff”’）》])…(?!…)(?<!……)/gu
/** A bracket belongs to the word before it: no mark parts them, unless the bracket holds the number of an item. */
const beforeOpening =
  /(?<=[\u3400-\u9fff])[，、](?=（(?![一二三四五六七八九十\d]{1,3}）|[略笑上下注附，。、]|[^（）]{0,8}(?:[转轉][载載自]|[本全]?文[来來]自|[来來]源|公[众眾]号|微信|www|http))[^（）。；]{2,16}）)/gu
/** A mark cannot stand before a particle that leans on the word in front of it. */
const beforeParticle = /(?<=[\u3400-\u9fff])[，。、；](?=的(?![确士卢黎话是哥姐])|们)/gu

const hitAt = (rule: string, start: number, quote: string, confidence: number): Omit<Hit, 'fixes'> => ({
  rule,
  start,
  end: start + quote.length,
  confidence,
})
const readings = (...texts: string[]) => ({ fixes: texts.map(text => ({ text })) })

/** Marks doubled, or standing where none can. */
export function doubledHits(text: string): Hit[] {
  const hits = runHits(text)
  for (const { index, 0: found, 1: mark = '' } of matchesOf(text, cryTwice)) {
    const isLone = text.indexOf(found) === index
    hits.push({ ...hitAt('doubled', index, found, isLone ? 0.62 : 0.4), ...readings(mark) })
  }
  for (const { index, 0: found, 1: stop } of matchesOf(text, stopTwice)) {
    hits.push({ ...hitAt('stop_twice', index, found, stop === '。' ? 0.75 : 0.4), ...readings(found.slice(0, 2)) })
  }
  for (const { index, 1: open = '', 2: mark = '' } of matchesOf(text, afterOpening)) {
    hits.push({ ...hitAt('after_opening', index + open.length, mark, 0.72), ...readings('') })
  }
  for (const { index, 0: found } of matchesOf(text, beforeClosing)) {
    const isQuote = '”’」』'.includes(found[1] as string)
    hits.push({ ...hitAt('before_closing', index, found.slice(0, 1), isQuote ? 0.55 : 0.7), ...readings('') })
  }
  for (const { index, 0: found } of matchesOf(text, middleDots)) {
    hits.push({ ...hitAt('doubled', index, found, found.length > 2 ? 0.4 : 0.8), ...readings('·', '……') })
  }
  for (const { index, 0: found } of matchesOf(text, asciiDots)) {
    const isSingle = found === '…'
    if (isSingle && (text[index - 1] === '…' || text[index + 1] === '…')) continue
    hits.push({
      ...hitAt('dots', index, found, isSingle ? 0.35 : 0.6),
      ...readings('……', ...(found === '..' ? ['。'] : [])),
    })
  }
  for (const { index, 0: found } of text.includes('（') ? matchesOf(text, beforeOpening) : [])
    hits.push({ ...hitAt('before_opening', index, found, 0.56), ...readings('') })
  for (const { index, 0: found } of matchesOf(text, beforeParticle)) {
    hits.push({ ...hitAt('before_particle', index, found, 0.72), ...readings('') })
  }
  return hits
}
