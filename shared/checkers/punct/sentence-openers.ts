import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const change =
  '(?:同比|环比|比上年|较上年)?(?:增[长長加]|下降|提高|[减減]少|上升|回落|降低)了?\\d[\\d.]*(?:[%％]|[个個]百分[点點])'
const share = '[占佔](?!地)[^，。；、\\d]{0,12}\\d[\\d.]*[%％]'
const sum = '(?:合[计計]|共[计計]|[总總][计計])[^，。；、\\d]{0,6}\\d[\\d.,]*[^，。；、\\d]{1,5}[，。；]'
/** `21200元。增长6%`: what becomes of a figure, its share and its sum hang on the figure before. Reports set 、 before the first two as well. */
const behindFigure = new RegExp(
  `(?<=\\d[\\d.,]*(?:[%％]|[万萬亿億]?[元吨噸人户戶亩畝件个個家座处處台米]|[万萬亿億]|公[里顷頃斤]|平方米|立方米|人次))(?:(。)(?=${change}|${share})|([。、])(?=${sum}))`,
  'gu',
)
/** Words that join a clause to the one before and begin no sentence, nor a member of a series. */
const joins =
  /(?<=[\u3400-\u9fff”》）]{4})([。、])(?=(?:以免|以便(?!民)|致使|[从從]而(?![终終立])|[进進]而|使得(?![用上])|[并並](?:[于於由将將对對在向按与與为為从從给給](?![举舉重行列排])|及[时時]|上?[报報](?![道纸紙])|要求)|是指)[\u3400-\u9fff])/gu
/** `2月21日。县里……`: a date alone, or a phrase of being amid something, is no sentence. */
const dateAlone =
  /(?<=(?:^|[。\n])[\s\u3000]*(?:\d{4}年)?\d{1,2}月\d{1,2}日)([。、])(?=(?![一二三四五六七八九十\d])[\u3400-\u9fff]{4}[^。\n]{6,})/gu
const amid =
  /(?<=(?:^|[。；\n])[\s\u3000]*在(?!此|其|于|於)[^，。；、：\n的]{2,8}[中里裡])([。、])(?=[\u3400-\u9fff]{6})(?![^，。；]{0,8}[中里裡上下][，。；])/gu
/** `会议决定的事项、由办公室督办`: who is to do it is told of what was named. */
const doneBy =
  /(?<=的[\u3400-\u9fff]{2,6})(、)(?=由(?!于|於|此|衷|来|來)[^，。；、“”]{2,14}(?:[负負][责責]|[组組][织織]|[签簽][发發]|承[办辦担擔]|督[办辦]|[审審][核批定]|批准|[决決]定|制定|[实實]施|[处處]理|保管|自[筹籌理]))/gu

const patterns: readonly { sign: RegExp; pattern: RegExp; confidence: number }[] = [
  {
    sign: /[\d%％\u3400-\u9fff][。、](?:同比|[环環]比|[比较較]上年|[增下提减減上回降占佔合共总總])/u,
    pattern: behindFigure,
    confidence: 0.64,
  },
  { sign: /[。、](?:以[免便]|致使|[从從进進]而|使得|[并並]|是指)/u, pattern: joins, confidence: 0.6 },
  { sign: /日[。、]/u, pattern: dateAlone, confidence: 0.64 },
  { sign: /[中里裡][。、]/u, pattern: amid, confidence: 0.58 },
  { sign: /、由/u, pattern: doneBy, confidence: 0.6 },
]

/** Marks 。 and 、 before what can only go on from the clause before, and behind what is no clause. Linear. */
export function sentenceOpenerHits(text: string): Hit[] {
  return patterns.flatMap(({ sign, pattern, confidence }) =>
    sign.test(text)
      ? matchesOf(text, pattern).map(({ index }) => markHit('parted_clause', index, confidence, '，'))
      : [],
  )
}
