import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf, matchesWith } from '../matches.ts'

/** Verbs that give a name or a title: what stands in quotes behind them is no sentence. */
const names =
  '(?:[获獲][评評得]?|[荣榮][获獲膺]|授予|[评評][选選]?[为為]|命名[为為]|入[选選]|列[入为為]|[称稱][为為作]|[誉譽][为為]|叫[做作]|[简簡][称稱]|俗[称稱]|摘得|[创創][建成]|[获獲]得|捧回|[颁頒][发發]|名[为為]|[题題][为為]|[简簡][称稱]|[当當][选選]|[评評]上)'
/** `获评“省级卫生村。”`: the stop ends the sentence, not the name. */
const stopInName = new RegExp(`(?<=${names}[^“”，。；：！？\\n]{0,14}“[^“”，。！？、]{2,16})。”`, 'gu')
/** What a name in quotes is of: `“放管服”改革`. */
const nouns =
  '(?:改革|行[动動]|布局|格局|活[动動]|工程|[战戰]略|工作|建[设設]|制度|模式|精神|理念|[专專][项項]|[创創]建|[试試][点點]|[项項]目|[称稱][号號]|原[则則]|机制|機制|平台|体系|[规規][划劃]|教育|[计計][划劃]|要求|[产產][业業]|政策|[问問][题題]|方[针針]|目[标標]|思想|服[务務]|[战戰][役疫]|攻[坚堅])'
const markInName = new RegExp(`(?<=“[^“”，。！？；：]{2,12})[，、；]”(?=${nouns})`, 'gu')
/** `“《红楼梦的饮食”》`: the title ends inside the quotation that holds it. */
const crossed = /(?<=“《[^《》“”\n]{1,30})”》|(?<=《“[^《》“”\n]{1,30})》”/gu

const hit = (rule: string, start: number, reading: string, confidence: number): Hit => ({
  rule,
  start,
  end: start + 2,
  confidence,
  fixes: [{ text: reading }],
})

/** Marks that were set on the wrong side of a closing quote, told by what the quotes hold. */
export function quotedEndHits(text: string): Hit[] {
  const hits: Hit[] = []
  if (text.includes('。”'))
    for (const { index } of matchesOf(text, stopInName)) hits.push(hit('stop_outside', index, '”。', 0.64))
  if (/[，、；]”[\u3400-\u9fff]/u.test(text))
    for (const { index, 0: found } of matchesOf(text, markInName)) {
      // The mark belongs behind the noun where another clause follows there.
      hits.push({ ...hit('before_closing', index, '”', 0.7), fixes: [{ text: '”' }, { text: `”${found[0]}` }] })
    }
  if (/”》|》”/u.test(text))
    for (const { index, 0: found } of matchesOf(text, crossed))
      hits.push(hit('turned', index, `${found[1]}${found[0]}`, 0.78))
  return hits
}

const said =
  /(?:[说說道讲講问問答喊]|告[诉訴][\u3400-\u9fff]{0,4}|表示|感慨|回[忆憶]|[强強][调調]|指出)：“[^“”\n]*[，。！？；][^“”\n]*(?:([。！？]”)|”。(?=[ \u3000]*(?:\n|$)))/gu
/** So many times as often the stop must stand inside. */
const leastInside = 3

/** Speech at the end of a paragraph whose stop stands outside its quotes, in a text that sets it inside. */
export function outsideStopHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const all = blocks.flatMap(entry =>
    matchesWith('：“', entry.text, said).map(({ index, 0: quote, 1: end }) => ({
      entry,
      end,
      at: index + quote.length - 2,
    })),
  )
  const outside = all.filter(({ end }) => end === undefined)
  if (outside.length === 0 || all.length - outside.length < outside.length * leastInside) return []
  return outside.map(({ entry, at }) => ({ entry, hit: hit('stop_outside', at, '。”', 0.62) }))
}
