import { RuleGate } from '../rule-gate.ts'
import { type HoleRule, rule } from './hole-rule.ts'
import { uncounted } from './rule-parts.ts'

const clauseStart = '(?:^|[，。；：\\n])'
const end = '(?=[，。；）]|$)'
const done =
  '务工|参保|就业|处分|处罚|体检|[脱脫][贫貧]|[转轉]正|[问問][责責]|[帮幫]扶|救助|慰[问問]|培[训訓]|[录錄]取|[毕畢][业業]|安置|抓[获獲]|拘留|逮捕|移送|人口|[党黨][员員]|接种|接種|住院|高[级級]教[师師]|[党黨]群|代表|家[长長]'

/** What shows that a value is gone where values are taken out throughout; elsewhere it may be sound. */
const rules: readonly HoleRule[] = [
  // 养老保险参保人，; 给予政务处分人，
  rule('count', '人名', [`(?:${done})`, `(?:人次?|名)${end}`], 0.66),
  // 涉及拖欠工资的件，
  rule('count', '件个個户戶起', ['的', `(?:件|起|[户戶]|[个個])(?=[，。；])`], 0.7),
  // 尚未脱贫的户人贫困人口
  rule('count', '人', ['(?:的|[还還尚]有|惠及|涉及|[带帶][动動])', '[户戶]人(?!家)(?=\\p{Script=Han}{2})'], 0.74),
  // 接种疫苗针次，
  rule('count', '次', [`${uncounted}`, `(?:[针針]次|批人次|万人次|批次|[场場]次|班次)${end}`], 0.62),
  // 总人口万。; 无霜期天，; 海拔米至米
  rule('count', '万萬', ['(?:人口|人[数數])', '[万萬](?=[，。；])'], 0.72),
  rule('count', '天', ['(?:[无無]霜期|[为為]期)', '天(?=[，。；])'], 0.74),
  rule('count', '米', ['海拔(?:在)?', '米(?=至|到|以上)'], 0.74),
  // 完成人的搬迁任务
  rule(
    'count',
    '的',
    ['(?:完成|解[决決]|涉及|安置)', '人的(?=[^，。；]{2,14}(?:任[务務]|[问問][题題]|工程|就[业業]|住房))'],
    0.62,
  ),
  // 全乡有个村年收入不足
  rule(
    'count',
    '个個',
    [
      '(?:全[省市县縣区區乡鄉镇鎮]|[辖轄][区區])[仍还還现現]?有',
      '[个個](?=村|社[区區]|[乡鄉][镇鎮]|[贫貧]困村|[党黨]支部)',
    ],
    0.66,
  ),
  // 投资万元的产业路
  rule('count', '的', ['(?:投[资資入]|[总總]价|[价價]值|耗[资資])', '[万萬亿億]元的(?=\\p{Script=Han})'], 0.7),
  // 下降到年底的0.5%, 年双岭县、白沙县摘帽
  rule('date', '的', ['(?<=[从從由]年的[\\d.]+[%％]?\\p{Script=Han}{0,6})[到至]', '年[底末]?的(?=\\d)'], 0.8),
  rule('date', '县縣', [clauseStart, '年(?=\\p{Script=Han}{2,3}[县縣]、)'], 0.7),
  rule('date', '、', ['年、', '年(?=[对對连連的两兩])'], 0.66),
  // 乡深入学习贯彻
  rule(
    'place',
    '深认認坚堅紧緊始积積切围圍高全按以将將现現共总總辖轄隶隸立着著扎聚狠',
    [
      clauseStart,
      '[省市县縣区區乡鄉镇鎮](?:深入|[认認]真|[坚堅]持|[紧緊][紧緊扣盯密]|始[终終]|[积積][极極]|切[实實]|[围圍][绕繞]|高度重|全面|按照|以“|[将將]|[现現]有|共有|[总總]面|[辖轄]|[隶隸][属屬]|立足|着力|扎[实實]|聚焦|狠抓)',
    ],
    0.7,
  ),
  // 乡人民政府2022年工作汇报, the title
  rule(
    'place',
    '报報总總况況',
    [
      '^',
      '[省市县縣区區乡鄉镇鎮村](?:(?:人民政府|[经經][济濟]社[会會]|[党黨]委|工作)(?=[^，。；]{0,24}(?:[报報]告|[汇彙][报報]|[总總][结結]|[情概][况況]))|(?:基本情|概)[况況]$)',
    ],
    0.66,
  ),
]

const gate = new RuleGate(rules)

/** The rules that can know a hole in a text from which values are taken out throughout. */
export const strippedRulesFor = (text: string): readonly HoleRule[] => gate.rulesIn(text)
/** The same, behind no gate. */
export const strippedRules = rules
