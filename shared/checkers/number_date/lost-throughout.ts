import type { ScannedBlocks, TraitedBlock } from '../characters/text-blocks.ts'
import { plainHoles } from '../mask_lost/plain-holes.ts'
import { matchesOf } from '../matches.ts'
import { hit } from './hit.ts'
import type { Placed } from './table-cells.ts'

const lead =
  '[发發][现現]|查出|查[处處]|整改|提出|排查|收到|解[决決]|[办辦]理|梳理|征求|完成|反[馈饋]|移[送交]|通[报報]|[处處]理|召[开開]|[举舉][办辦]|[组組][织織]|[发發]放|新?建[成设設立]|新[建增修]|改造|种植|種植|涉及|抽查|[检檢]查[了过過]?|走[访訪]了?|慰[问問]|[调調]解|受理|[审審][结結]|立案|[设設][立有]?|成立|培[育训訓]|引[进進]|[实實]施|落[实實]|下?[辖轄]|[现現]有|其中|共有|已有|覆[盖蓋]'
const institutions =
  '[问問][题題]|[单單]位|[项項]目|村|社[区區]|[乡鄉][镇鎮]|部[门門]|案[例件]|小[组組]|合作社|企[业業]|支部|[党黨]支部|班[级級]?|[岗崗]位|民族|街道|片[区區]|品[种種]|[标標]段|批次|方面|大[队隊]|公社|生[产產][队隊]|意[见見]|建[议議]|[线線]索|家庭|[学學]校|小区'
/** A measure between a verb of reports and what is counted: in speech it may stand so, and a slip may be one. */
const beforeNoun = new RegExp(
  `(?<=${lead}|[，、；]|[一-龥]有)(?:[个個](?=${institutions})|家(?=[单單]位|企[业業]|公司|[银銀]行|商[户戶]|合作社|工[厂廠]|[门門]店|机构|[机機][构構]|部[门門])|名(?=[干幹]部|[党黨][员員]|教[师師]|[学學]生|[职職]工|工作人[员員]|群[众眾]|村民|同志|[队隊][员員]|代表|委[员員]|[专專]家|[医醫]生|[护護]士|民警|[儿兒]童)|件(?=[实實]事|案件|提案|建[议議]|[纠糾][纷紛])|[户戶](?=[农農][户戶]|[贫貧]困[户戶]|家庭|居民|村民|商[户戶])|[项項](?=措施|[问問][题題]|任[务務]|指[标標]|制度)|[处處](?=[隐隱]患|[问問][题題])|[条條](?=建[议議]|意[见見]|[线線]索)|起(?=事故|案件|[纠糾][纷紛])|[场場](?=培[训訓]|[讲講]座|招聘[会會])|台(?=[设設][备備]|机器|[机機]器)|[亩畝](?=耕地|土地|水田|茶[园園]|果[园園]|林地))(?<![一二两兩三四五六七八九十百千万萬亿億几幾数數每各某这這那此该該第半多余餘].)`,
  'gu',
)
const mayHold = /[\u3400-\u9fff，、；][个個家名件户戶项項处處条條起场場台亩畝][\u3400-\u9fff]/u
/** Speech has these before 个 and 家. */
const spoken = /[有找是当當成搞开開来來][个個家]$/u

const isSure = 0.6
/** What is said of units without figures alone would be said of slips and of speech. */
const lostRules = new Set(['figure_lost', 'date_figure_lost'])
/** So much a lost figure that shows by itself weighs, and so much all of them weigh where figures were lost throughout. */
const [weightOfSure, enough] = [2, 4]

/** A thing may be 有名 or 在座; a measure ends few words. */
const measure = /[亩畝吨噸元里米顷頃座]$/u

/** `6.93亿人公里`: a measure of two units. */
const longestMeasure = 6
const doubleMeasure = /\d[余多]?[万亿萬億]*[人吨噸]$/u
/** The units of a block that have lost their figures if others of its document have. */
function likelyHoles(text: string): { start: number; end: number }[] {
  const holes = plainHoles(text)
    .filter(
      ({ isSure: shows, kind, start, end }) =>
        !shows &&
        kind === 'count' &&
        measure.test(text.slice(start, end)) &&
        !doubleMeasure.test(text.slice(Math.max(0, start - longestMeasure), start)),
    )
    .map(({ start, end }) => ({ start, end }))
  if (!mayHold.test(text)) return holes
  const before = matchesOf(text, beforeNoun).map(({ index, 0: unit }) => ({ start: index, end: index + unit.length }))
  return [...holes, ...before]
}

/** `查出个问题`, `有家单位未缴`: units without figures, in a document in which figures were lost by whatever copied it. */
export function lostThroughoutHits(blocks: readonly TraitedBlock[], { hits }: ScannedBlocks): Placed[] {
  const sure = hits.reduce(
    (count, { hits: found }) =>
      count + found.filter(({ rule, confidence }) => lostRules.has(rule) && confidence >= isSure).length,
    0,
  )
  if (sure === 0) return []
  const placed = blocks.flatMap(entry =>
    likelyHoles(entry.text).map((hole): Placed & { isSpoken: boolean } => ({
      entry,
      hit: hit('figure_lost', { index: hole.start, 0: entry.text.slice(hole.start, hole.end) }, 0.68),
      isSpoken: spoken.test(entry.text.slice(Math.max(0, hole.start - 1), hole.end)),
    })),
  )
  const likely = placed.filter(({ isSpoken }) => !isSpoken).length
  if (sure * weightOfSure + likely < enough) return []
  // What is common in speech needs more of them.
  return placed.filter(({ isSpoken }) => !isSpoken || sure * weightOfSure >= enough)
}
