import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

/** Places where only a colon leads on to what is said, written or listed; each pattern matches the mark alone. */
const places: readonly { sign: RegExp; pattern: RegExp; confidence: number }[] = [
  // 主要指标为；坝型为均质土坝: nothing ends in a copula, but words that hold one.
  {
    sign: /[为為是]；/u,
    pattern:
      /(?<=(?:[标標容则則式果素因额額数數向质質征徵由围圍程序点點准準法分体體]|具[体體]|分[别別]|依次|其中|主要|[内內]容|情[况況])(?:[为為]|(?<![可但只还還于於]|就|总|總)是))；(?=[\u3400-\u9fff\d（“「])/gu,
    confidence: 0.68,
  },
  // 检测结果如下，曳引轮磨损超标的9台
  {
    sign: /如[下次][，、]/u,
    pattern:
      /(?<=[\u3400-\u9fff]{2}如[下次])[，、](?![请請供仅僅望敬特谨謹妥][\u3400-\u9fff]|以[供便]|[^，。；\n]{0,3}(?:不[妥当當足周]|疏漏|[遗遺]漏|[错錯谬謬][误誤漏处處]|缺[点點漏])|[虽雖]|[如若]有|是否|然而?|但|尚)(?=[\u3400-\u9fff\d（“「])/gu,
    confidence: 0.66,
  },
  // 在规则里写明；法律另有规定的，从其规定
  {
    sign: /[明示告称稱][；、]/u,
    pattern:
      /(?<=[在于於对對向][^，。；：“”「」\n]{2,16}(?<![已均应應须須没沒未])(?:[写寫][明道]|[载載注註标標言讲講][明]|批示|公告|[规規]定[称稱]|明确要求))；(?=[\u3400-\u9fff“「]{4})/gu,
    confidence: 0.6,
  },
  // 县志有这样的话；“……，……。”: a whole sentence is quoted, alone in its row.
  {
    sign: /；[“「]/u,
    pattern:
      /(?<=(?:^|[。！？\n])[^；：“”「」。！？\n]{4,40}(?:章程|[乡鄉村民行厂廠店校]规|[规規][约約定矩]|条[约文款]|[话話]|[谚諺][语語]|[诗詩句]|[联聯]|[题題][词詞字]|碑文|文字|[记記][载載]|口[号號诀訣]|[标標][语語]|批[语語示]|答[复覆]|[说說]法|心得|[遗遺][嘱囑言]|序|跋|[说說道云曰写寫][着著]?))；(?=[“「][^“”「」\n]{2,}[，、；][^“”「」\n]*[。！？])/gu,
    confidence: 0.62,
  },
]

/** Marks that stand for a colon, told by the words before them. Linear. */
export function lostColonHits(text: string): Hit[] {
  return places.flatMap(({ sign, pattern, confidence }) =>
    sign.test(text) ? matchesOf(text, pattern).map(({ index }) => markHit('colon_lost', index, confidence, '：')) : [],
  )
}

/** A line that leads to a list by what the list is of: `发现的主要问题；`. */
const leadsOn =
  /(?:[问問][题題]|情[况況]|措施|要求|意[见見]|事[项項]|如下|包括|有|条件|條件|[标標]准|[标標]準|原[则則]|[标標]|[办辦]法|[规規]定|工作|[职職][责責]|[内內]容|任[务務]|方面|建[议議]|[决決]定|通知|公告|做法|[体體][会會]|原因)[；，、]\s*$/u
const firstItem = /^[\s\u3000]*(?:[（(][一1][）)]|一[、是]|1[.．、](?!\d)|第一[，、条條]|①)/u
const isItem =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、是]|\d{1,2}[.．、]|[①-⑳])/u

/** Lines that lead to the first item of a list and end in another mark than the colon. */
export function listLeadHits(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  return blocks.flatMap((entry, at) => {
    const next = blocks[at + 1]
    if (!next || !leadsOn.test(entry.text.slice(-12)) || !firstItem.test(next.text)) return []
    // An item of a list that goes on behind the lists inside it ends as its fellows do.
    const text = entry.text.trimEnd()
    if (isItem.test(text) && (text.endsWith('；') || text.endsWith('、'))) return []
    return [{ entry, hit: markHit('colon_lost', text.length - 1, 0.66, '：') }]
  })
}
