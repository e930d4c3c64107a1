import type { MaskKind } from '../../domain/annotation.ts'
import { surnames } from '../characters/surnames.ts'
import type { Candidate } from './candidate.ts'
import { isCalled } from './people.ts'

/** Words that stand before or after a hidden value, by what they say of it. Each looks at the text right beside it. */
const percent = /^\s?(?:[%％‰]|个百分点|成(?:以上|左右|多))/u
const money = /^\s?[多余来几]?(?:[十百千万亿]*(?:元|块钱|美元|欧元|港元|日元|人民币)|亿(?![吨斤人千立平株件次公度产]))/u
const moneyBefore = /(?:资金|投资|资产|价值|金额|税收|收入|产值|捐款|款|融资)(?:约|达|近|超|共|计|总额|完成|达到)*$/u
const ordinalAfter = /^\s?(?:届(?!时)|次(?:会议|全会|党代会|全体|代表大会|常委会)|号(?!召|称|角)|中全会)/u
const date = /^\s?(?:年(?![来间以多轻糕])|月(?![饼光球亮])|日(?!报|常|益|本|照)|时\s?[\d*X×_]|季度|年度)/u
const count =
  /^\s?(?:[多余来几]?(?:个(?!别|体|人)|次|件(?!套)|名(?![城优牌胜人单录])|人(?![民大社才力口均防事])|条(?![例件约])|项(?!目)|期(?![间待望])|篇|家(?![庭长属])|户(?!外|籍)|场(?![馆所地])|批(?![评准复示发])|万(?!达|州|源|宁|安)|千(?!方)|亿|吨|公里|千米|公顷|亩|平方|立方|米|倍|所(?![在有属])|座(?!谈)|辆|台(?![湾胞州])|套|份(?!额)|册|本(?![市省县区地来])|部(?![分门署委队])|位(?!于|置)|岁|天(?![然津水])|周(?![边围年口])|小时|分钟|处(?![于理置])|类|支(?![持部行付撑])|只|头|株|棵|幅|间|栋|幢|单元|起(?![来草])|宗|轮|级(?!别)|千瓦|斤|公斤|度(?!过)|种(?!植)|款|节|艘|架|顶|张|颗|首歌|课时|学时|例|起案|班|人次|多场|余场)|[多余][\p{Script=Han}])/u
const person =
  /^\s?(?:同志|书记|市长|县长|区长|镇长|乡长|村长|省长|主席|主任|局长|处长|科长|厅长|院长|校长|委员(?!会)|代表(?!大会|团)|先生|女士|老师|教授|经理|董事长|所长|站长|队长|律师|法官|医生|师傅|等同志|[（(，,][男女])/u
const personBefore =
  /(?:书记|市长|县长|区长|镇长|省长|主席|主任|局长|处长|秘书长|部长|会长|委员|代表|记者|[人者]|姓名|签名|先生|女士)[:：]?\s?$/u
const place =
  /^\s?(?:市(?!场价|值)|县|区(?![分别间域])|州|省(?![心时力事钱])|旗|盟|乡|镇(?!定)|村|屯|街|路(?!线|径)|社区|街道|自治|籍|地区|开发区|新区|园区|港|湾|江|河|湖|岛|流域|大道|小区|大桥)/u
const organisation =
  /^\s?(?:有限|股份|公司|集团|企业|局(?!部|面|势)|厅|部门|委员会|院|校|学校|大学|中学|小学|医院|银行|厂|中心|站|所|办事处|协会|单位|机关|项目|工程|合作社|分公司|支行|派出所|检察|法院|政府|人民政府|人大|政协|日报|晚报)/u

const surnameBefore = new RegExp(
  `(?:^|[^\\p{Script=Han}]|[与和对向被将为给及的同人员是由长记任席理授士生导告诉证妻夫师者主犯嫌员民户])[${surnames}]$`,
  'u',
)

/** Whether a surname stands right before, as in 张× or 李某某, and no word that only ends in one. */
export const followsSurname = (before: string): boolean => surnameBefore.test(before)

/** Words that end in a character which is a surname elsewhere: 一张, 任何, 支付. */
const wordBeforeMou =
  /(?:[一二两三四五六七八九十几每这那半整数开紧主扩夸]张|[任如为几]何|[也允准或特]许|[树森园山]林|[农水油]田|[工过里路课流日行全]程|[历党国校]史|[岩矿宝]石|[每上下本这一四]周|[金本存现花]钱|[照只回不兼]顾|[支交应对托拨偿]付|[感答多]谢|[爱佩穿]戴|[规模示师防]范|[祝庆恭]贺|[千百十亿数几]万|[业其剩多]余|[庄威]严|[红绿枝茶树]叶|曾)$/u
/** Surnames that are far more often words. */
const oftenWord = /[于方向关安单路金高江成文易左包曲白盛章申尚任万毛]$/u
const anySurname = new RegExp(`[${surnames}]$`, 'u')

/** Whether a surname stands before 某, which words hardly do: 原告陈某, 将李某. */
export const endsInSurname = (before: string): boolean =>
  anySurname.test(before) && !wordBeforeMou.test(before) && !oftenWord.test(before)

/** What is hidden, and whether the words beside the run say so or it is only the most likely guess. */
export interface KindGuess {
  kind: MaskKind
  told: boolean
}

const ordinalInSession = /届[^，。；]{0,3}$/u

function numericKind({ before, after, literal, style }: Candidate): MaskKind | null {
  if (literal.includes('+') || literal.includes('＋')) return 'name'
  if (percent.test(after)) return 'percent'
  if (money.test(after)) return 'money'
  if (before.endsWith('第') || /^\s?届(?!时)/u.test(after)) return 'ordinal'
  if (ordinalAfter.test(after) && (ordinalInSession.test(before) || /^\s?(?:号|中全会)/u.test(after))) return 'ordinal'
  if (date.test(after) || (/[12]\d{1,3}$/u.test(before) && /^\s?年/u.test(after))) return 'date'
  if (/^[多余]?[万千百]/u.test(after) && moneyBefore.test(before)) return 'money'
  if (count.test(after)) return 'count'
  return style === 'blank' ? 'date' : null
}

const wordKinds: readonly [MaskKind, RegExp][] = [
  ['name', /名|公司|单位|学校|机构/u],
  ['place', /地|址/u],
  ['date', /日期|时间|年份/u],
  ['money', /金额/u],
  ['count', /数/u],
]

/** A note in brackets says itself what it hides. */
function guessWord(literal: string): KindGuess {
  if (/地名/u.test(literal)) return { kind: 'place', told: true }
  const found = wordKinds.find(([, pattern]) => pattern.test(literal))
  return { kind: found?.[0] ?? 'other', told: found !== undefined }
}

/** A measure in Latin letters: `**.*mm`, `X.Xmg/L`. */
export const latinMeasure =
  /^\s?(?:[kcdmμ]?m(?:[²³23])?|hm[²2]|t|[kmμ]?g|mL|ml|kWh?|kW·h|MWh?|GW|TEU|ha|dB|ppm|℃|°C)(?:[/·][A-Za-zμ]{1,3}[²³]?)?(?![A-Za-z])/u

/** What is said of a party or its leader whose name a page hides: X新时代中国特色社会主义思想. */
const doctrine = /^(?:新时代中国特色|总书记|(?:的)?(?:二十|十九|十八)(?:大|届)|同志为核心)/u

/** Guesses what a placeholder hides from the words beside it. */
export function guessKind(candidate: Candidate): KindGuess {
  const { before, after, literal, style } = candidate
  const isAmount = /[\d*×□Xx○_]万$/u.test(before)
  const isName =
    (!isAmount && followsSurname(before)) || (style === 'mou' && (endsInSurname(before) || isCalled(candidate)))
  if (isName && !/^\s?[届%％号]/u.test(after)) return { kind: 'name', told: true }
  if (style === 'word') return guessWord(literal)
  if (doctrine.test(after)) return { kind: 'name', told: true }
  const numeric = numericKind(candidate)
  if (numeric) return { kind: numeric, told: true }
  if (/[.．]/u.test(literal) || latinMeasure.test(after)) return { kind: 'count', told: true }
  if (person.test(after) || personBefore.test(before)) return { kind: 'name', told: true }
  if (place.test(after)) return { kind: 'place', told: true }
  if (/[亿万千百\d]$/u.test(before)) return { kind: 'other', told: false }
  if (organisation.test(after))
    return { kind: /^(?:政协|人大|政府|人民政府)/u.test(after) ? 'place' : 'name', told: true }
  if (/(?:中共|政协|赴|驻|在|新)$/u.test(before)) return { kind: 'place', told: true }
  return { kind: 'place', told: false }
}

const placeUnit = /^(?:自治[区州县]|街道|社区|开发区|新区|[市县区州省旗盟乡镇村])/u
const ordinalUnit = /^(?:届|次(?:会议|全会|党代会|代表大会)|号|期|辑|批|章|条)/u
const personTitle = /^(?:同志|书记|市长|县长|区长|省长|主席|主任|局长|处长|先生|女士)/u

/**
 * The group of placeholders that must have one value: the literal with the word that tells whose it is. Null for
 * counts, sums and dates: `*次` here and `*次` there look the same and differ.
 */
function groupOf(candidate: Candidate, kind: MaskKind): string | null {
  const { before, literal, after } = candidate
  if (kind === 'place') {
    const unit = placeUnit.exec(after)
    return unit ? literal + unit[0] : null
  }
  if (kind === 'ordinal') {
    const unit = ordinalUnit.exec(after)
    const owner = /[\p{Script=Han}《》*＊×Xx]{0,12}$/u.exec(before)?.[0] ?? ''
    return unit ? owner + literal + unit[0] : null
  }
  if (kind === 'name') {
    const name = followsSurname(before) ? (before.at(-1) as string) + literal : literal
    const title = personTitle.exec(after)?.[0] ?? ''
    return name === literal && title === '' ? null : name + title
  }
  return null
}

/** What joins a placeholder to others: the group whose value it shares, else the rule of its kind. */
export function likenessOf(candidate: Candidate, kind: MaskKind): { group: string } | { rule: MaskKind } {
  const group = groupOf(candidate, kind)
  return group === null ? { rule: kind } : { group }
}
