import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const change =
  '(?:同比|环比|比上年|较上年)?(?:增[长長加]|下降|提高|[减減]少|上升|回落|降低)了?\\d[\\d.]*(?:[%％]|[个個]百分[点點])'
const share = '[占佔](?!地)[^，。；、\\d]{0,12}\\d[\\d.]*[%％]'
const sum = '(?:合[计計]|共[计計]|[总總][计計])[^，。；、\\d]{0,6}\\d[\\d.,]*[^，。；、\\d]{1,5}[，。；]'
/** `21200元。增长6%`: what becomes of a figure, its share and its sum hang on the figure before. Reports set 、 before the first two as well. */
const behindFigure = new RegExp(
  `(?<=\\d[\\d.,]*(?:[%％]|[万萬亿億]?[元吨噸人户戶亩畝件个個家座处處台米套辆輛头頭只株]|[万萬亿億]|公[里顷頃斤]|平方米|立方米|人次))(?:(。)(?=${change}|${share})|(；)(?=${change}[，。；、])|([。、])(?=${sum})(?!(?<=。)[总總][共计計][\\u3400-\\u9fff]{3}))`,
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

/** `不是面糊；而是青柿汁`, `之所以肯去；多半是…`: the first half of such a pair needs the second. */
const needsOther =
  /(?<=(?:^|[^是])不是(?![^，。；]{0,12}(?:[吗嗎]|不是))[^。；！？\n]{1,24})；(?=而是)|(?<=之所以[^。；！？，：\n]{2,24})；(?=[\u3400-\u9fff])/gu
/** `采取虚列用工等方式。套取资金`: by what means something was done, and what it was. */
const byMeans =
  /(?<=(?:采取|采用|利用|通[过過]|[经經]|借|以)[^，。；\n]{2,30}等(?:方式|手段|形式|[办辦]法|途[径徑]|名[义義]|[机機][会會]|便利))[。、](?=(?:套取|[骗騙]取|侵[占佔吞]|挪用|截留|冒[领領]|私分|[贪貪][污汙]|收受|索取|[谋謀]取|牟取|逃避|[规規]避|虚[报報增]|[变變]相|[违違][规規])(?!的)[\u3400-\u9fff]{2})/gu
/** `画了两张草图。一起寄去。`: what is sent along hangs on what was told. */
const sentAlong =
  /(?<=[\u3400-\u9fff]{5})。(?=(?:一[起并併同道]|[随隨]信|[连連]同信)[给給]?[\u3400-\u9fff]?[寄送交带帶拿运運捎][给給]?[\u3400-\u9fff]?[去来來上出走回到往][了]?[。，])/gu
/** `同意在东门旁。增建车棚`: where something is to be done, and what. */
const atPlace =
  /(?<=(?:同意|[决決]定|[拟擬]|[计計][划劃]|要求|建[议議]|[商议議]定|打算|[准準][备備])在[^，。；、：\n]{2,14}(?:旁[边邊]?|[两兩]?[侧側]|[东東南西北][边邊]|附近|周[边邊]|沿[线線]|[内內]|[处處]|[门門路]口|空地))。(?=[新增扩擴改修建设設加安种種栽架铺鋪][\u3400-\u9fff])/gu
const figureEnds = '[\\d*＊×X〇一二三四五六七八九十百千万萬两兩][万萬亿億余餘]?(?:平方米|立方米|公里|[\\u3400-\\u9fff])'
/** `建议12条，审计结果表明，…`, `约80平方米，县水利局经钻探查明，…`: a figure ends the sentence, and who tells the next begins it. */
const tellsAnew = new RegExp(
  `(?<=${figureEnds})，(?=(?:(?:[审審]计|[审審]計|[调調检檢抽核][查]|[检檢监監测測][测測评評]|[评評]估|[统統][计計])(?:的)?[结結]果(?:表明|[显顯]示|[说說]明)，|[省市县縣区區乡鄉镇鎮][\\u3400-\\u9fff]{1,6}[局委院厅廳站办辦所]经[\\u3400-\\u9fff]{2,4}?(?:查明|[发發][现現]|[认認]定|确[认認]|核[实實])，))`,
  'gu',
)
/** `依法、履行监督职责`: how something is done, and what. */
const howDone =
  /(?<=(?:^|[，。；：\n])[^，。；：、\n]{0,12}依法)、(?=(?:履行|行使|[开開]展|查[处處]|[处處]理|[组組][织織]|[实實]施|作出|[审審]理|打[击擊]|追究|[办辦]理|治理|保[护護]|[维維][护護]|征收|[经經][营營]|登[记記]|撤[销銷]|取[缔締]|接受|承[担擔]|享有)[^，。；、\n]{2,24}[，。；])|(?<=[\u3400-\u9fff](?:尚未|正在|即[将將]))、(?=(?!正在|即[将將]|已[经經完]|[将將]要)[\u3400-\u9fff]{2})/gu

/** `若不能保持吸引力。可能导致人员流失`: what a condition leads to. */
const consequence =
  /(?<=(?:^|[，。；\n])[\s\u3000]*(?:若(?!干|[无無]|隐|隱)|如果|[倘假]若|假如|一旦)[^，。；！？\n“”]{6,50})。(?=(?:可能|[将將](?:[会會]|[导導]致|[对對]|影[响響]|面[临臨])|[则則](?!是)|就[会會]|[势勢]必|必[将將]|[难難]免|[极極]易)[\u3400-\u9fff]{2})/gu
/** `水灾后，县水利局，对全县水库进行检查`: who does it stands right before. */
const actor =
  /(?<=(?:[后後时時期]|[年月日])，(?:[省市县縣区區镇鎮乡鄉州旗]|本|我|[该該])[\u3400-\u9fff]{1,5}(?:局|委|[办辦]|政府|[厅廳]|[队隊]|公司|[会會]|[厂廠]|[场場]|站))，(?=[对對][^，。；、]{2,16}(?:[进進]行|[开開]展|作出|[实實][行施])[^，。；]{2,})/gu
/** `方案，就这样定了下来`: what was settled so. */
const settled =
  /(?<=(?:^|[。！？”\n])(?:方案|[计計][划劃]|工程|[项項]目|[问問][题題]|事情|[婚亲親]事|合同|[协協][议議]|名[单單]|日子|地址|[规規]矩|章程))，(?=就[这這][样樣么麼](?:定|[办辦]|[开開]|解[决決]|成|[搁擱]|[传傳]|[结結]))/gu

const patterns: readonly {
  sign: RegExp
  pattern: RegExp
  confidence: number
  rule?: string
  reading?: string
}[] = [
  {
    sign: /。(?:可能|[将將则則]|就[会會]|[势勢]必|必[将將]|[难難]免|[极極]易)/u,
    pattern: consequence,
    confidence: 0.64,
  },
  { sign: /，[对對]/u, pattern: actor, confidence: 0.6, rule: 'object_parted', reading: '' },
  { sign: /，就[这這]/u, pattern: settled, confidence: 0.62, rule: 'object_parted', reading: '' },
  { sign: /；而是|之所以[^。；，]+；/u, pattern: needsOther, confidence: 0.64 },
  { sign: /等[方手形办辦途名机機便][\u3400-\u9fff][。、][\u3400-\u9fff]/u, pattern: byMeans, confidence: 0.62 },
  { sign: /。(?:一[起并併同道]|[随隨]信|[连連]同信)/u, pattern: sentAlong, confidence: 0.6 },
  {
    sign: /[旁边邊侧側近线線内內处處口地]。[新增扩擴改修建设設加安种種栽架铺鋪]/u,
    pattern: atPlace,
    confidence: 0.62,
    rule: 'object_parted',
    reading: '',
  },
  {
    sign: /[结結]果(?:表明|[显顯]示|[说說]明)，|[明现現定认認实實]，/u,
    pattern: tellsAnew,
    confidence: 0.6,
    reading: '。',
  },
  { sign: /(?:依法|尚未|正在|即[将將])、/u, pattern: howDone, confidence: 0.64, rule: 'object_parted', reading: '' },
  {
    sign: /[\d%％\u3400-\u9fff][。、；](?:同比|[环環]比|[比较較]上年|[增下提减減上回降占佔合共总總])/u,
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
  return patterns.flatMap(({ sign, pattern, confidence, rule = 'parted_clause', reading = '，' }) =>
    sign.test(text) ? matchesOf(text, pattern).map(({ index }) => markHit(rule, index, confidence, reading)) : [],
  )
}
