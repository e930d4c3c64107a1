import type { Candidate, Judgement } from './candidate.ts'
import { insideFigure, insideNumber } from './hidden-figures.ts'
import { endsInSurname, followsSurname, type KindGuess, latinMeasure } from './kind.ts'
import { namedBefore } from './mou.ts'
import { closes, hostAfter, isHan, isSpeaker, latin, opens, touchesHan } from './surroundings.ts'

/** What is said of an X that stands for a number. */
const variable = /^(?:表示|代表|是|为|的|和|与|或|等于|取|越|轴)/u
const region = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]$/u
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][×Xx]?[A-Z][·•]?[\dA-ZXx×]{0,4}$/u
const caseNumber =
  /^[\d×XxＸ*]{0,3}\p{Script=Han}{0,6}[民刑行执執破赔賠知商调調仲裁监監诉訴字初终終]\p{Script=Han}{0,4}第?[\d×Xx*＊某]+号/u
const roman = /^[IVXLCDM]*X+[IVXLCDM]*$/u
/** Words that follow a real X: X光, X射线, XX染色体. */
const realX = /^(?:光|射线|线|轴|染色体|型|战警|档案|因子|教授|方向|坐标|值|射|教练|世代|级|档|代|号)/u

/** A year of which the end is hidden, in brackets or quotation marks of any kind. */
const yearInBrackets = /[\p{Ps}\p{Pi}\p{Pf}<＜]20[\dXx×]{1,2}[\p{Pe}\p{Pf}\p{Pi}>＞](?:第|[\d×Xx*＊]{0,6}号|$)/u

/** The number of an item, behind which its text begins: （2）××银行. */
const itemNumber = /(?:^|[\n。；：])\s*(?:[（(]\d{1,2}[)）]|\d{1,2}[)）])\s*$/u

/** Crosses told by the marks and numbers beside them, in documents that hide values so; 0 where nothing tells. */
function besideMarks({ before, after, literal }: Candidate, masked: boolean): number {
  // A telephone number of which the end is hidden: 139××××××××.
  const isCut = literal.length >= 3 && /\d{3,4}-\d{2,5}$/u.test(before)
  if (
    (isCut || (literal.length >= 4 && /(?:1[3-9]\d|\d{3,4}-?)$/u.test(before))) &&
    /^(?:[，。；、）\s]|$)/u.test(after)
  )
    return 0.88
  if (before.endsWith('某') && endsInSurname(before.slice(0, -1)) && !(/^[XxＸ]/u.test(literal) && realX.test(after)))
    return 0.85
  if (!masked) return 0
  if (/^[-—–~至到][Xx×ＸｘΧ]+[年月日时%％次]/u.test(after) || /^:[Xx×]{2}/u.test(after)) return 0.8
  if (/^姓/u.test(after)) return 0.8
  if (region.test(before) && /^[A-Z]/u.test(after)) return 0.8
  const isField = /(?:^|[，、：；。“（《\s])$/u.test(before) && /^(?:[，、：；。”）》\s（]|$)/u.test(after)
  return literal.length > 1 && isField && !/^[\s　]*$/u.test(before + after) ? 0.82 : 0
}

/** X, x and ×. One alone needs a unit, an ordinal mark or a surname; beside digits it multiplies or gives a size. */
export const judgeCrosses: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal } = candidate
  const left = before.at(-1) ?? ''
  const right = after[0] ?? ''
  const multiplies = literal.length === 1 && /[×✕✖╳]/u.test(literal)
  if (/(?:^|\D)(?:1[89]|20|2)\d?\d?$/u.test(before) && /^\s?(?:年|[-—–~至到](?:1[89]|20))/u.test(after)) return 0.97
  // A bracket may be of any kind: 报„202x‟5号, and so may what goes by years: 202x届, 202x学年.
  if (/(?:^|\D)20[12]?$/u.test(before) && yearInBrackets.test(before + literal + after)) return 0.95
  if (/(?:^|\D)20\d?$/u.test(before) && /^(?:[届级](?!别)|财年|学年)/u.test(after)) return 0.95
  if (/(?:^|\D)20\d$/u.test(before) && /^[Xx×](?:\.[Xx×]{1,2}){1,2}$/u.test(literal)) return 0.9
  if (masked && literal.length === 1 && insideFigure(candidate)) return 0.76
  // Which road or line it is: 省道x线.
  if (masked && /(?:[国國省县縣乡鄉]道|[公铁鐵]路|地[铁鐵]|公交|高速)$/u.test(before) && /^[线線]/u.test(after))
    return 0.84
  const figure = insideNumber(candidate, masked)
  if (figure > 0) return figure
  if (masked && isSpeaker(candidate)) return 0.84
  // Whose table or figure it is, behind its number: 表3　X县….
  if (masked && !multiplies && /\d\s+$/u.test(before) && /^[省市县区州乡镇村](?![\d场内外])/u.test(after)) return 0.8
  // A name goes before figures, too: 列车调度员钱××4时41分.
  if (literal.length > 1 && !latin.test(right) && followsSurname(before)) return 0.93
  const beside = besideMarks(candidate, masked)
  if (beside > 0) return beside
  // A version: `3.x.x`.
  if (/\d\.$/u.test(before) && !/^[\p{Script=Han}%％]/u.test(after)) return 0
  // The year of a document's number: 〔20XX〕.
  if (/[〔[（(](?:1[89]|20)\d?$/u.test(before) && /^[〕\]）)]/u.test(after)) return 0.95
  // The number of a case: （2020）××民初×××号.
  if (/[(（〔[](?:\d{4}|\d{2,3}[×XxＸ*]{1,2})[)）〕\]]$/u.test(before) && caseNumber.test(after)) return 0.95
  // The host of an address: `××.gov.cn`, `www.×××.com`.
  if (left !== '.' && !latin.test(left) && literal.length >= 2 && hostAfter.test(after)) return 0.86
  if (/www\.$/iu.test(before) && /^\.[a-z]/u.test(after) && (masked || /[×Ｘ]/u.test(literal))) return 0.86
  // A measure behind what hides its figure; 3×5mm is a size.
  if ((literal.length > 1 || masked) && !/[A-Za-z\d)）]\s?$/u.test(before) && latinMeasure.test(after)) return 0.9
  // A telephone number of which a part is hidden, and the plate of a car: `青A·XX3X8`.
  if (literal.length >= 3 && /\d{3,4}-$/u.test(before)) return 0.9
  if (plate.test(before) && /^(?:[\dA-Z]|[的号，。、；]|$)/u.test(after)) return 0.85
  if (literal.length >= 3 && /\d$/u.test(before) && /^\d{2}/u.test(after)) return 0.85
  if (literal.length === 1 && !latin.test(left) && /^ICP\s?[备证備]/u.test(after)) return 0.85
  // The rest of that number: 赣ICP备1100XXXX号.
  if (literal.length >= 2 && /(?:ICP\s?[备证備]|公网安备)\s?\d*$/u.test(before) && /^\d*号/u.test(after)) return 0.88
  if (literal.length >= 2 && namedBefore.test(before) && /^\s*(?:[)）\n]|$)/u.test(after)) return 0.88
  const isInItem = itemNumber.test(before) && (literal.length > 1 || guess.told)
  if (
    latin.test(left) ||
    latin.test(right) ||
    (!isInItem && /[\d)）]\s*$/u.test(before)) ||
    /^[^\S\n]*[\d(（]/u.test(after)
  ) {
    const person = /^[（(](?:男|女|\d)/u.test(after) && followsSurname(before)
    if (!person && !(/^[(（]/u.test(after) && literal.length >= 2 && isHan(left) && !realX.test(after))) return 0
  }
  if (/[XxＸｘ]/u.test(literal) && realX.test(after) && !(masked && (literal.length > 1 || /^号/u.test(after))))
    return 0
  if (multiplies && /\s$/u.test(before) && /^\s/u.test(after)) return 0
  const term =
    masked && guess.told ? /^\p{Script=Han}{1,4}\s*[=＝]/u : /^(?![年月日时])\p{Script=Han}{1,4}\s*[=＝÷×+＋]/u
  if (multiplies && term.test(after) && !/^\p{Script=Han}{1,4}\s*[×Xx*]{2}/u.test(after)) return 0
  if (multiplies && /[数量价率长宽高积时]$/u.test(before)) return 0
  if (literal.length === 1 && /^[\p{Script=Han}]?[数率]/u.test(after)) return 0
  if (followsSurname(before)) return literal.length > 1 || multiplies ? 0.93 : 0.75
  if (guess.told) return literal.length > 1 || masked || left === '第' ? 0.96 : 0.85
  if (literal.length === 1 && masked && opens.test(left) && isHan(right)) return 0.65
  // A document that hides places behind X hides 推动X古镇 too, whatever the unit; a variable is said to be something.
  const isName = isHan(right) && (isHan(left) || /[，、。；]/u.test(left)) && !variable.test(after)
  if (literal.length === 1 && masked && !multiplies && isName) return 0.7
  if (literal.length === 1) return masked && multiplies && isHan(left) && isHan(right) ? 0.6 : 0.2
  if (roman.test(literal) && !isHan(right) && !masked) return isHan(left) && literal.length === 2 ? 0.6 : 0.3
  // A field of its own: 述职单位：××.
  if (masked && /[:：]\s?$/u.test(before) && /^[ \u3000]*(?:\n|$)/u.test(after)) return 0.85
  return touchesHan(candidate) || (opens.test(left) && (closes.test(right) || isHan(right))) ? 0.92 : 0.3
}
