import { surnames } from '../characters/surnames.ts'
import { type HoleRule, rule } from './hole-rule.ts'
import { hidden } from './rule-parts.ts'

/** A name that is hidden, however that is written. */
const hiddenName = `(?:${hidden}+|O{2,})`
const roles = '代表|委员|委員|理事|监事|監事|组长|組長|队长|隊長|主任|局长|局長|科长|科長|站长|站長'
const moneyOwed =
  '(?:货款|貨款|借款|本金|欠款|租金|利息|[违違]约金|[赔賠][偿償]|[劳勞][务務]|工程款|[医醫][疗療]|[误誤]工|各[项項]|[经經][济濟][损損]失|人民[币幣])'
const sentenceStart = '(?:^|[。；\\n])'

/** Slots for persons and places in minutes, lists and reports. */
export const personSlots: readonly HoleRule[] = [
  // 代表（六组）：我说一句
  rule('name', '（', [`${sentenceStart}(?:${roles}|村民|社员|党员|會員|会员)`, '（[^（）]{1,8}）(?=[：:])'], 0.78),
  // 一组、二组×××、三组×××
  rule(
    'name',
    '、',
    [
      '(?:^|[：:，。；、])[一二三四五六七八九十]{1,2}[组組队隊社]',
      `(?=、[一二三四五六七八九十]{1,2}[组組队隊社]${hiddenName})`,
    ],
    0.8,
  ),
  // 建设局代表×××、农会代表、地政所代表×××
  rule(
    'name',
    '、',
    [`(?<=${hiddenName}、)[^、，。；]{1,10}(?:${roles})`, `(?=、[^、，。；]{1,12}(?:${roles})${hiddenName})`],
    0.78,
  ),
  // 支付原告周货款176320元
  rule(
    'name',
    '货貨借本欠租利违違赔賠劳勞工医醫误誤各经經人',
    [`(?:[原被]告人?|申[请請]人|上[诉訴]人|第三人)[${surnames}]`, `(?=${moneyOwed})`],
    0.78,
  ),
  // 由委员等五人组成小组
  rule('name', '等', [`由(?:${roles})`, '等(?=[\\d二三四五六七八九十两兩]+[人位])'], 0.74),
  // 第九区水利小组长赖：本区给水…
  rule(
    'name',
    '：:',
    [`(?:组长|組長|队长|隊長|代表|委员|委員|理事长|理事長)(?![人员員者团團处處证證们們])[^，。；：、\\s]`, '(?=[：:])'],
    0.7,
  ),
  // 2017年日
  rule('date', '日', ['\\d{4}年', '日(?=$|[（，。；\\s])'], 0.82),
  // 县在石门乡打造茶叶小镇
  rule('place', '在', [sentenceStart, '[县縣](?=在\\p{Script=Han}{2,4}[乡鄉镇鎮村])'], 0.66),
  // 1月23日，乡一辆拖拉机翻车
  rule(
    'place',
    '一',
    ['(?:^|[，。；])', '[县縣镇鎮乡鄉村](?=一(?:辆|輛|[名位]|男子|女子|村民|[农農]民|[户戶]|艘))'],
    0.74,
  ),
]
