import type { Hit } from '../characters/text-blocks.ts'

const run =
  /[，。、；：](?:[ \u00a0\u3000]?[，。、；：,;:])+|(?<=[\u3400-\u9fff”’）》%\d])[,;:](?:[,;:]*[，。、；：])+|(?<=[\u3400-\u9fff”’）》])(?:,{2,}|;{2,})/gu
const strength = '、，：；。'
const fullOf: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }

/** Marks in a row of which one must go: `。。`, `，。`. */
function runHits(text: string): Hit[] {
  return [...text.matchAll(run)].map(({ index, 0: marks }) => {
    const members = [...new Set([...marks].map(mark => fullOf[mark] ?? mark).filter(mark => strength.includes(mark)))]
    members.sort((a, b) => strength.indexOf(b) - strength.indexOf(a))
    const isSame = members.length === 1
    const isEllipsis = isSame && members[0] === '。' && marks.length > 2
    const readings = isEllipsis ? ['……', '。'] : members
    return {
      rule: isEllipsis ? 'dots' : 'doubled',
      start: index,
      end: index + marks.length,
      confidence: isEllipsis ? 0.7 : isSame ? 0.95 : 0.9,
      fixes: readings.map(reading => ({ text: reading })),
    }
  })
}

const stopTwice = /([。！？])[”’」』]。/gu
const afterOpening = /([（“《【「『‘〔])([，。、；：])(?![）”》】」』’〕])/gu
const beforeClosing = /([，、；：])([）》】〕])|([、：])([”’」』])/gu
const middleDots = /[·・•]{2,}/gu
const asciiDots = /(?<=[\u3400-\u9fff”’）》])\.{2,}(?!\w)|(?<=[\u3400-\u9fff”’）》])…(?!…)(?<!……)/gu
/** A mark cannot stand before a particle that leans on the word in front of it. */
const beforeParticle = /(?<=[\u3400-\u9fff])[，。、；](?=的(?![确士卢黎话是])|们)/gu

const oneMark = (rule: string, start: number, end: number, confidence: number, fixes: string[]): Hit => ({
  rule,
  start,
  end,
  confidence,
  fixes: fixes.map(text => ({ text })),
})

/** Marks doubled, or standing where none can. */
export function doubledHits(text: string): Hit[] {
  const hits = runHits(text)
  for (const { index, 0: found, 1: stop } of text.matchAll(stopTwice)) {
    const isFullStop = stop === '。'
    hits.push(oneMark('stop_twice', index, index + found.length, isFullStop ? 0.75 : 0.4, [found.slice(0, 2)]))
  }
  for (const { index, 0: found, 1: open = '' } of text.matchAll(afterOpening)) {
    hits.push(oneMark('after_opening', index + open.length, index + found.length, 0.72, ['']))
  }
  for (const { index, 0: found } of text.matchAll(beforeClosing)) {
    const isQuote = '”’」』'.includes(found[1] as string)
    hits.push(oneMark('before_closing', index, index + 1, isQuote ? 0.55 : 0.7, ['']))
  }
  for (const { index, 0: found } of text.matchAll(middleDots)) {
    hits.push(oneMark('doubled', index, index + found.length, found.length > 2 ? 0.4 : 0.8, ['·', '……']))
  }
  for (const { index, 0: found } of text.matchAll(asciiDots)) {
    const isSingle = found === '…'
    if (isSingle && (text[index - 1] === '…' || text[index + 1] === '…')) continue
    hits.push(oneMark('dots', index, index + found.length, isSingle ? 0.35 : 0.6, ['……']))
  }
  for (const { index, 0: found } of text.matchAll(beforeParticle)) {
    hits.push(oneMark('before_particle', index, index + found.length, 0.72, ['']))
  }
  return hits
}
