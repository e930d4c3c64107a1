import { RuleGate } from '../rule-gate.ts'
import { bareUnitRules } from './bare-units.ts'
import { blankSlots } from './blank-slots.ts'
import { caseRules } from './case-rules.ts'
import { filledCountRules, filledNameRules } from './filled-slots.ts'
import { type HoleRule, rule } from './hole-rule.ts'
import { leaningRules } from './leaning-rules.ts'
import { openSlots } from './open-slots.ts'
import { personSlots } from './person-slots.ts'
import { reportSlots } from './report-slots.ts'
import { slotRules } from './slot-rules.ts'

const han = '\\p{Script=Han}'
/** Characters that count, point or limit: behind them a unit has all it needs. */
const counting =
  '\\d〓零〇一二三四五六七八九十百千万亿萬億两兩几幾多余餘数數每各某这這那此该該第半上下同另整首逐单單壹贰貳叁參肆伍陆陸柒捌玖拾佰仟'
/** A Han character that neither counts nor limits. */
const word = `(?![${counting}])${han}`
const clauseStart = '(?:^|[，。；：、！？（“「])'
const clauseEnd = '(?=[，。；、,;]|$)'

const parties =
  '政协|中共|中国共产党|人民政治协商会议|共青团|民盟|民建|民进|农工党|致公党|九三学社|政協|中國共產黨|共青團'
const reigns =
  '洪武|永乐|宣德|正统|景泰|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|永樂|正統|隆慶|萬曆|天啓|崇禎|順治|嘉慶|咸豐|光緒|宣統|民国|民國'
const surnames =
  '王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾韦付邹孟熊秦邱侯尹薛闫雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤張劉陳楊黃趙吳孫鄭謝許韓馮鄧葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢戴嚴湯'
const offices = '书记|主席|主任|县长|市长|区长|镇长|局长|校长|院长|书記|書記|縣長|鎮長|校長'

/** Measures that nothing but a number can precede. */
const measures = [
  rule('count', '%％‰', [`${word}(?<!百分|\\d以|[一二两三四五六七八九]成)`, '[%％‰](?!\\d)'], 0.86),
  rule(
    'count',
    '元',
    [
      `${word}(?<![位户戶近超逾过過破]|\\d(?:年|人?次|件|人))`,
      '[多余]?[万亿萬億][元](?![国地工起G户戶村乡乡镇鎮级級以大企项項俱楼樓工规量之产產])',
    ],
    0.84,
  ),
  rule('count', '百', [`${word}(?<=[高低升降长長少加减了快慢缩大小])`, '个百分点|個百分點'], 0.84),
  rule('count', '公', [`${word}(?<![方每华英公里人吨噸])`, '(?:平方)?公里(?![数數])|公[顷頃](?!数)'], 0.8),
  rule('count', '次', [`(?<![参与受入总客席])${word}`, '人次(?=[，。；,;]|$)'], 0.74),
  rule('count', '以', [`(?:全[省市县縣镇鎮乡鄉村]|${clauseStart}|满|滿|年)`, '[周岁歲](?<![周])以[上下]'], 0.8),
  rule('count', '以', ['[以][上下内]', `人${clauseEnd}`], 0.72),
  rule('ordinal', '号號', ['[在住于於]', '号[楼樓院]|號[樓院]'], 0.8),
]

const places = [
  rule(
    'place',
    '委代',
    [
      parties,
      '[省市县縣区區州盟旗镇鎮乡鄉](?:第[一二三四五六七八九十\\d]+(?:届|屆|次)(?:委员会|代表大会)|委员会|委員會|纪律检查委员会|代表大会)',
    ],
    0.82,
  ),
  rule('place', '其', ['其中', '[省市县縣区區镇鎮乡鄉村](?=[就占有共])'], 0.78),
  rule(
    'place',
    '*＊X×□_○',
    [
      `${clauseStart}(?:[一二三四五六]是)?[在对由向是和与]?|(?<=[，。；])[一二三四五六]是`,
      '(?:[镇鎮乡鄉县縣区區]|街道)(?=[*＊X×□_○]+(?:村|社区|路|镇|鎮|乡|鄉|组))',
    ],
    0.78,
  ),
  rule('place', '、', [clauseStart, '(街道|社区|社區|[镇鎮乡鄉村县縣局])(?=、[^，。；、]{1,10}\\1)'], 0.72),
  // Two units side by side before the one court or office they have: 上诉于省市中级人民法院.
  rule('place', '院', ['(?:^|[于由经經向至在送报])省', '市中[级級]人民(?:法院|检察院|檢察院)'], 0.8),
  rule('place', '院', ['[于由经經向至送]市', '[县縣区區]人民(?:法院|检察院|檢察院)'], 0.7),
  // The first of two of a kind: 现有水库、**水库.
  rule(
    'place',
    '、',
    [
      `${clauseStart}(?:[现現]有|推[动動进進]|[对對向在于和与與及以]|新建|建成|[实實]施|完成|加快|包括|其中)?`,
      '(\\p{Script=Han}{2,4})(?=、[*＊X×□_○]+\\1)',
    ],
    0.76,
  ),
  // 中共县县委: the name before the second unit is gone.
  rule(
    'place',
    '委政人',
    [
      `(?:${parties}|${clauseStart}|[在对對向和与與为為由经經])`,
      '([省市县縣區区州镇鎮乡鄉])\\1(?=委|政府|人大|政[协協]|人民)',
    ],
    0.8,
  ),
  // 为市高质量发展: a unit that is nobody's.
  rule('place', '高经經现現', ['[为為对對]', '[市县縣區区州镇鎮](?=高[质質]量|[经經][济濟]社[会會]|[现現]代化)'], 0.72),
  rule('place', '、', ['[*＊X×□_○](?:镇|鎮|乡|鄉|村|社区|街道|县|縣)、', '[镇鎮乡鄉村](?=[两兩等])'], 0.7),
  rule('place', '局', [clauseStart, '局(?=、)'], 0.66),
  rule(
    'place',
    '局',
    ['(?<=局)、[县縣市区區]|(?<=[县市区縣區][^，。、]{2,6}局)、[县縣市区區]', '局(?=[、，牵等的])'],
    0.66,
  ),
  rule('place', '党政', ['、', '(?:[镇鎮乡鄉]|街道)(?:党委|政府|党工委)(?=[作等负]|[^，。、]{0,4}发言)'], 0.6),
  rule('place', '原', ['(?<=[，。；])', '村(?=原(?:党)?(?:支部|支书|主任))'], 0.56),
]

const others = [
  rule(
    'ordinal',
    '第',
    [`(?<=${han})第(?![一二三四五六七八九十])`, '[届屆次期辑輯批号號](?![要者])[\\p{Script=Han}]'],
    0.74,
  ),
  rule(
    'ordinal',
    '届屆',
    [`(?:${clauseStart}|政协|政協|[好了在对由于议会将从])`, '[届屆][一二三四五六七八九十]?次(?:全体|全體)?会[议議]?'],
    0.78,
  ),
  rule(
    'name',
    '志',
    [
      `(?:[县縣市区區镇鎮乡鄉省][委长長]|党委|党组|政府|党支部|党总支)(?<!总)(?:${offices.replaceAll('长|', '长|')})`,
      '同志(?![们們])',
    ],
    0.66,
  ),
  rule('name', '书書主长長', [`(?:${offices})[${surnames}]`, clauseEnd], 0.72),
  rule('name', '》', ['《', '》'], 0.7),
  rule('date', '年', [reigns, '年(?![间間代號号画畫底初末制])'], 0.74),
  rule('date', '月', [clauseStart, '年(?=[*＊X×□_○]+月)'], 0.84),
  rule('date', '度', [clauseStart, '年度(?=[计計共][有])'], 0.66),
]

/** Every rule, behind no gate, the plainest first. */
export const allHoleRules: readonly HoleRule[] = [
  ...measures,
  ...places,
  ...others,
  ...leaningRules,
  ...bareUnitRules,
  ...slotRules,
  ...caseRules,
  ...personSlots,
  ...filledCountRules,
  ...filledNameRules,
  ...openSlots,
  ...reportSlots,
  ...blankSlots,
]

const gate = new RuleGate(allHoleRules)

/** The rules that can know a hole in a text. */
export const holeRulesFor = (text: string): readonly HoleRule[] => gate.rulesIn(text)
