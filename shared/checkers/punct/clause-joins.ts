import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { lostMarkHit } from './mark-hit.ts'

const han = '[\\u3400-\\u9fff]'
const clause = '[^，。；：、！？\\n“”]'
const numeral = '(?:\\d+|[一二两兩三四五六七八九十]{1,3})'

/** A place where one clause is complete and the next begins; each pattern matches the empty stretch between. */
interface Joint {
  gate: RegExp
  pattern: RegExp
  confidence: number
  marks: string
}

/** Closed classes of the language behind which nothing of the same clause can follow. */
const joints: readonly Joint[] = [
  // 只有三个标段开工的这三个标段…
  {
    gate: /的[这這那]/u,
    pattern: new RegExp(
      `(?<=(${numeral}[个個家处處所座村项項条條名位辆輛台]${han}{1,4}))(?=${han}{1,6}的[这這那]\\1)`,
      'gu',
    ),
    confidence: 0.68,
    marks: '，。',
  },
  // 年年讲年年有人烧
  {
    gate: /(?:年年|天天|月月|人人|家家|[户戶]{2}|村村|[处處]{2}|事事|[时時]{2}|[个個]{2}|次次|回回).{1,4}(?:年年|天天|月月|人人|家家|[户戶]{2}|村村|[处處]{2}|事事|[时時]{2}|[个個]{2}|次次|回回)/u,
    pattern:
      /(?<=(年年|天天|月月|[处處]{2}|次次|回回)[讲講说說喊抓干搞种種修跑管查练練走盼等问問催])(?=\1(?:有(?![的余餘])|[没沒不都还還又要出挨受][\u3400-\u9fff]))/gu,
    confidence: 0.64,
    marks: '，',
  },
  // 三天打鱼两天晒网, 一手抓生产一手抓治理
  {
    gate: /[一二三四五六七八九十]天.{2,4}[一二两兩三四五六七八九十]天|一手.{3,6}一手/u,
    pattern: new RegExp(
      `(?<=([二三四五六七八九十])天${han}{2})(?=(?!\\1)[一二两兩三四五六七八九十]天${han}{2}[，。；、！？的])|(?<=一手([抓拿握提拉扶牵举托攥拎])${han}{1,5})(?=一手\\2${han}{1,6}[，。；、！？])`,
      'gu',
    ),
    confidence: 0.58,
    marks: '，',
  },
  // 工资由镇里统一发放每人每月不低于…
  {
    gate: /由[^，。；]{2,14}(?:[负負][担擔]|承[担擔]|自[筹籌理]|支付|列支|[发發]放|[报報][销銷]|解[决決])/u,
    pattern: new RegExp(
      `(?<=由(?!于|於|此)${clause}{2,12}(?:[负負][担擔]|承[担擔]|自[筹籌理]|支付|列支|[报報][销銷]|[发發]放|解[决決]))(?=每[人月年户戶亩畝天日村](?![^，。；]{0,6}的)|不足|超[过過出]|剩[余餘]|其[余餘他]|村民|各[县縣乡鄉镇鎮村单單])`,
      'gu',
    ),
    confidence: 0.64,
    marks: '，。',
  },
  // 连一台水泵也没有全靠…
  {
    gate: /[连連].{2,12}[也都][没沒不]/u,
    pattern: new RegExp(
      `(?<=[连連]${clause}{2,10}[也都](?:[没沒]有?${clause}{0,2}|不${han}{1,2}))(?=全[靠凭憑]|只[能好得有]|完全|更[别別不]|何[况況]|[别別][说說]|[还還]得|就[这這]|哪[里裡还還有])`,
      'gu',
    ),
    confidence: 0.64,
    marks: '，',
  },
  // 把道理讲清楚把政策讲明白; 把政策讲明白激励群众
  {
    gate: /[把将將].{3,12}(?:清楚|明白|透[彻徹]|到位|[扎紮][实實]|[细細][致緻])[\u3400-\u9fff]/u,
    pattern: new RegExp(
      `(?<=[把将將](?![军軍来來])${clause}{1,8}[讲講说說抓做搞弄查摸想落考写寫管交解](?:清楚|明白|透[彻徹]|到位|[扎紮][实實]|[细細][致緻]|[实實]到位))(?=(?![的了後后并並再给給些起就才也是吗嗎呢吧啊来來去以与與和及上下])${han}{2})`,
      'gu',
    ),
    confidence: 0.6,
    marks: '，。',
  },
  // 冬天清了两百车垃圾硬是把…
  {
    gate: /硬是|[谁誰哪]知|不料|[难難]怪|怪不得|幸[亏虧好]|要不是|否[则則]|[况況]且/u,
    pattern: new RegExp(
      `(?<=[了到]${clause}{0,4}${numeral}?[多几幾百千万萬余餘]*[个個车車天年月亩畝斤元人户戶条條里次遍趟座间間担擔]${han}{0,3})(?=硬是[把将將靠在用凭憑])|(?<=[\\u3400-\\u9fff]{6})(?=(?:[谁誰]知道?(?![何吗嗎呢])|哪知道?|不料|幸[亏虧]|要不是|否[则則]|[况況]且|怪不得)${han}{2})(?<![，。；：、！？“”\\n0-9出意就说說道为為然因但不莫只也还還真更这這那])`,
      'gu',
    ),
    confidence: 0.6,
    marks: '，。',
  },
  // 2路、7路15路公交车
  {
    gate: /\d(?:路|[号號][楼樓]|[栋棟]|班|中[队隊])\d/u,
    pattern: /(?<=(?<!\d)\d{1,3}(路|[栋棟]|班|中[队隊]))(?=\d{1,3}\1)/gu,
    confidence: 0.66,
    marks: '、',
  },
]

const crops =
  '水稻|早稻|晚稻|中稻|小[麦麥]|大[麦麥]|玉米|大豆|[黄黃]豆|[绿綠]豆|[蚕蠶]豆|豌豆|花生|芝麻|甘薯|[红紅]薯|[马馬][铃鈴]薯|土豆|油菜|棉花|[苎苧]麻|高粱|[谷穀]子|[荞蕎][麦麥]|烤[烟煙]|[烟煙][叶葉]|甘蔗|西瓜|辣椒|生姜|大蒜|茶[叶葉]|柑[桔橘]|板栗|核桃|[苹蘋]果|油茶|油桐|毛竹|杉木|松木|桐油|生漆'
/** `水稻、大豆甘薯花生和芝麻`: two crops side by side in a list. */
const cropPair = new RegExp(`(?<=[、\\u3400-\\u9fff])(?:${crops})(?=(?:${crops})(?:[、和及与與等，。]|${crops}))`, 'gu')

/** Marks that were lost where a clause or a member can only be over. Linear: each pattern is asked behind its gate. */
export function clauseJoinHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (const { gate, pattern, confidence, marks } of joints) {
    if (!gate.test(text)) continue
    for (const { index } of matchesOf(text, pattern)) hits.push(lostMarkHit(text, index, confidence, marks))
  }
  if (text.includes('、') && /[麦麥米豆生麻薯菜花粱子椒茶果][\u3400-\u9fff]{2}/u.test(text))
    for (const { index, 0: crop } of matchesOf(text, cropPair))
      hits.push(lostMarkHit(text, index + crop.length, 0.62, '、'))
  return hits
}
