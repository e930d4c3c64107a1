import { type Candidate, isJoint, type Judgement, type MaskStyle } from './candidate.ts'
import { insideFigure, insideNumber, isInCase } from './hidden-figures.ts'
import { endsInSurname, followsSurname, type KindGuess, latinMeasure } from './kind.ts'
import { judgeMou, namedBefore } from './mou.ts'

const han = /\p{Script=Han}/u
const isHan = (character: string | undefined) => character !== undefined && han.test(character)
const latin = /[A-Za-z]/u
const opens = /[“‘《（(「『【]/u
const closes = /[”’》）)」』】，。、；：]/u

/** A block that holds nothing but signs divides stanzas or sections. */
const divides = (block: string) => !/[\p{Script=Han}\d]/u.test(block.replace(/[〇某]/gu, ''))

const touchesHan = ({ before, after }: Candidate) => isHan(before.at(-1)) || isHan(after[0])

/** Asterisks, once pairs of bold have been taken out. */
const judgeStars: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal, start } = candidate
  const left = before.at(-1)
  const right = after[0]
  if (literal.length === 1) {
    if (left !== undefined && right !== undefined && /[(（[［]/u.test(left) && /[)）\]］]/u.test(right)) return 0
    if (start === 0 && (right === undefined || /[\s注说备本作基通为:：]/u.test(right))) return 0
    if (/\s$/u.test(before) && /^\s/u.test(after)) return 0
    if (/[\d)）a-zA-Z]/u.test(left ?? '') && /[\d(（a-zA-Z.]/u.test(right ?? '')) return 0
    if (literal === '※') return 0
    // A star behind a field's name or at the end of a line marks a field or a footnote.
    if (right === undefined || /[:：\s]/u.test(right)) return masked ? 0.4 : 0
    if (!guess.told && /[。」”》）]/u.test(left ?? '')) return masked ? 0.5 : 0
  }
  // The host of a mail address.
  if (literal.length >= 2 && left === '@' && hostAfter.test(after)) return 0.88
  // An identity card, account, telephone or mail address of which a part is hidden.
  if (
    literal.length >= 3 &&
    (/\d{3}$/u.test(before) || right === '@' || (/\w$/u.test(before) && /\d/u.test(right ?? '')))
  )
    return 0.9
  if (latin.test(left ?? '') || (latin.test(right ?? '') && !guess.told)) return 0
  // A pattern of file names: `linux-doc-*`, `exim4*`, `*_.changes`.
  const isPattern =
    /[A-Za-z][\w\]]*[-_\d.]$/u.test(before) || right === '_' || (/\d/u.test(left ?? '') && !isHan(right) && !guess.told)
  if (literal.length === 1 && isPattern) return 0
  if ((right === '.' && latin.test(after[1] ?? '')) || (left === '.' && latin.test(before.at(-2) ?? ''))) return 0
  if (left === '/' || right === '/') return masked && touchesHan(candidate) ? 0.6 : 0
  if (/\d/u.test(left ?? '') && /\d/u.test(right ?? '')) return literal.length >= 2 ? 0.9 : 0
  if (guess.told) return masked || literal.length > 1 ? 0.98 : 0.85
  if (masked) return touchesHan(candidate) || opens.test(left ?? '') || closes.test(left ?? '') ? 0.95 : 0.6
  return literal.length >= 2 && touchesHan(candidate) ? 0.6 : 0.3
}

/** What is said of an X that stands for a number. */
const variable = /^(?:表示|代表|是|为|的|和|与|或|等于|取|越|轴)/u
const region = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]$/u
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][×Xx]?[A-Z][·•]?[\dA-ZXx×]{0,4}$/u
const caseNumber =
  /^[\d×XxＸ*]{0,3}\p{Script=Han}{0,6}[民刑行执執破赔賠知商调調仲裁监監诉訴字初终終]\p{Script=Han}{0,4}第?[\d×Xx*＊某]+号/u
/** What stands behind the hidden part of an address of the net. */
const hostAfter = /^(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu)\b|^@[\w-]+\./iu
const roman = /^[IVXLCDM]*X+[IVXLCDM]*$/u
/** Words that follow a real X: X光, X射线, XX染色体. */
const realX = /^(?:光|射线|线|轴|染色体|型|战警|档案|因子|教授|方向|坐标|值|射|教练|世代|级|档|代|号)/u

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
  if (endsInSurname(before.slice(0, -1)) && before.endsWith('某')) return 0.85
  if (!masked) return 0
  if (/^[-—–~至到][Xx×ＸｘΧ]+[年月日时%％次]/u.test(after) || /^:[Xx×]{2}/u.test(after)) return 0.8
  if (/^姓/u.test(after)) return 0.8
  if (region.test(before) && /^[A-Z]/u.test(after)) return 0.8
  const isField = /(?:^|[，、：；。“（《\s])$/u.test(before) && /^(?:[，、：；。”）》\s（]|$)/u.test(after)
  return literal.length > 1 && isField && !/^[\s　]*$/u.test(before + after) ? 0.82 : 0
}

/** X, x and ×. One alone needs a unit, an ordinal mark or a surname; beside digits it multiplies or gives a size. */
const judgeCrosses: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal } = candidate
  const left = before.at(-1) ?? ''
  const right = after[0] ?? ''
  const multiplies = literal.length === 1 && /[×✕✖╳]/u.test(literal)
  if (/(?:^|\D)(?:1[89]|20|2)\d?\d?$/u.test(before) && /^\s?(?:年|[-—–~至到](?:1[89]|20))/u.test(after)) return 0.97
  if (/(?:^|\D)20\d$/u.test(before) && /^[Xx×](?:\.[Xx×]{1,2}){1,2}$/u.test(literal)) return 0.9
  if (masked && literal.length === 1 && insideFigure(candidate)) return 0.76
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

const alone = /^[[［〔<＜{]/u
const removed = /隐|匿|密|敏|略去/u

/** A note in the place of a value: `[地名]`, `（隐去）`. In round brackets a word such as 姓名 explains the blank before it. */
const judgeWords: Judgement = ({ before, literal, after, start }) => {
  const left = before.at(-1)
  if (/略.$/u.test(literal) && !removed.test(literal)) return /[:：号址]$/u.test(before) ? 0.6 : 0.35
  if (removed.test(literal))
    return isHan(left) || (start === 0 && isHan(after[0])) || /[:：]/u.test(left ?? '') ? 0.85 : 0.4
  // The parties of a contract: [公司名称]（以下简称甲方）.
  if (start === 0 && alone.test(literal) && /^（以下简称/u.test(after)) return 0.8
  if (start === 0 || /^\s*[:：]/u.test(after)) return 0
  if (alone.test(literal)) return isHan(left) || isHan(after[0]) ? 0.85 : 0.4
  // 【地点】 names the field that follows.
  return 0
}

/** A whole name that is hidden behind who it is, at the end of a line or in a row of names: 总干事　○○○. */
const isSigned = ({ before, after, literal }: Candidate): boolean =>
  literal.length > 1 && namedBefore.test(before) && /^(?:[\s\u3000)）、，。]|$)/u.test(after)

/** Who speaks in minutes and statements, hidden at the head of a line: OOO（承包人）：我来说. */
const isSpeaker = ({ before, after, literal }: Candidate): boolean =>
  literal.length > 1 && /(?:^|\n)[ \u3000]*$/u.test(before) && /^(?:[（(][^（）()]{1,10}[）)])?[：:]/u.test(after)

/** A name of which nothing is printed, told by its place. */
const isWholeName = (candidate: Candidate, masked: boolean): boolean =>
  isSigned(candidate) || (masked && isSpeaker(candidate))

/** What a lost character has beside it: text, or a mark of it. */
const besideSquare = /[\p{Script=Han}，。、；：「」『』“”《》（）…]/u
/** Boxes to be ticked stand in a row: □是 □否, 男□女□. */
const ticked =
  /[□▢▯■][^□▢▯■，。；：…]{1,8}(?:\s[\s、]*|(?<![：。；，、][一二三四五六七八九十]{1,2})、)[□▢▯■]|(?:^|[\s：:])[^\s□▢▯■]{1,4}[□▢▯■]\s?[^\s□▢▯■]{1,4}[□▢▯■](?:\s|$)/u

/** Whether a square stands in running text; the sign itself is named in quotation marks: 以“□”代之. */
const isIllegible = ({ before, after }: Candidate): boolean =>
  besideSquare.test(before.at(-1) ?? '') &&
  besideSquare.test(after[0] ?? '') &&
  !(/[“「『《（]$/u.test(before) && /^[”」』》）]/u.test(after))

const judgeSquares: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => (candidate, block) => {
  const { literal, after, before } = candidate
  const left = before.at(-1)
  // One box before a word is there to be ticked: □是 □否.
  if (isWholeName(candidate, masked)) return 0.86
  // A surname that is hidden, or that the font lacked, before a hidden given name: □某, □某甲.
  if (/^[□▢▯■]{1,2}$/u.test(literal) && /^某(?!些|种|个|一|次)/u.test(after)) return 0.86
  if (literal.length === 1 && /^[□▢▯■]$/u.test(literal)) {
    // A count goes on with its unit: 处理□人，追回□□万元.
    if (masked && /^(?:count|money|percent)$/u.test(guess.kind) && isHan(left)) return 0.8
    // A digit of a figure, and a given name: 2□4份, 李□、.
    if (masked && ((/\d$/u.test(before) && /^\d/u.test(after)) || followsSurname(before))) return 0.82
    // What nobody could read on a stone or a leaf: 林□記, 芳名列左，以□不朽.
    if (masked && isIllegible(candidate) && !ticked.test(block)) return 0.8
    if (!isHan(left) || /[□▢▯■]/u.test(after.slice(1))) return 0
    return guess.told || isHan(after[0]) ? 0.8 : 0.4
  }
  if (/^[□▢▯■█▇▆▓▒]+[\s:：]*$/u.test(block.slice(0, candidate.end))) return guess.told ? 0.85 : 0.4
  return touchesHan(candidate) ? 0.93 : 0.4
}

const judgeLines: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  if (!masked && isJoint(candidate)) return 0
  const { before, after } = candidate
  const isMeasured = latinMeasure.test(after)
  if (latin.test(before.at(-1) ?? '') || (latin.test(after[0] ?? '') && !isMeasured)) return 0
  if (guess.told) return 0.95
  if (isHan(before.at(-1)) || isHan(after[0]) || /[:：]\s*$/u.test(before)) return 0.88
  if (/^\s?[（(](?:签[名字章]|盖章|公章|手印)/u.test(after)) return 0.88
  // Several who sign, side by side.
  if (/[_＿][ \u3000]+$/u.test(before)) return 0.84
  // A part of a number, and a blank between marks.
  if (/\d[-—–]?$/u.test(before) || /^[-—–]?\d/u.test(after)) return 0.86
  return /[，、（“《；]$/u.test(before) && /^[，、。）”》；]/u.test(after) ? 0.8 : 0.4
}

const hanNumeral = /[一二三四五六七八九十百千零〇○两]/u
const judgeCircles: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal, start } = candidate
  const left = before.at(-1) ?? ''
  const right = after[0] ?? ''
  if (isInCase(candidate) && literal !== '〇') return 0.9
  if (isWholeName(candidate, masked)) return 0.86
  // A place of a number has a figure before its unit: 費一千○百元, ○千○百餘人.
  if (
    literal === '○' &&
    /[百千万\p{Script=Han}]$/u.test(before) &&
    /^[十百千]/u.test(after) &&
    !/[一二三四五六七八九○〇零十两]$/u.test(before)
  )
    return 0.85
  if (/[○〇◯]/u.test(literal[0] as string) && (hanNumeral.test(left) || /[二三四五六七八九]/u.test(right))) return 0
  // Somebody told by a letter, and the head of a number: A○○, 編號：○○—108.
  const isCode =
    (/(?:^|[^A-Za-z])[A-Z]$/u.test(before) && /^(?:[^\w○〇]|$)/u.test(after)) ||
    (/[:：]\s?$/u.test(before) && /^[—–-]\d/u.test(after))
  if (literal.length > 1 && isCode) return 0.84
  if (latin.test(left) || /\d/u.test(left) || /\d/u.test(right)) return 0
  if (latin.test(right)) return literal.length > 1 && latinMeasure.test(after) ? 0.85 : 0
  if (literal.length === 1) {
    if (/^[）)]班/u.test(after)) return masked ? 0.82 : 0.4
    if (start === 0 || (!isHan(left) && !(masked && /[OＯ]/u.test(literal)))) return 0
    if (/^字第/u.test(after)) return 0.8
    // A Latin O beside 年 and 月 hides nothing where no OO does.
    if (/[OＯ]/u.test(literal)) return masked && guess.told ? 0.85 : 0
    return followsSurname(before) || (guess.told && right !== '年') ? 0.8 : 0.2
  }
  if (/[●◎◇◆△▲☆★]/u.test(literal[0] as string) && !guess.told) return isHan(left) && isHan(right) ? 0.6 : 0
  return guess.told || touchesHan(candidate) ? 0.93 : 0.3
}

const judgeSigns: (guess: KindGuess, masked: boolean) => Judgement = (guess, masked) => candidate => {
  const { before, after, literal, start } = candidate
  if (latin.test(before.at(-1) ?? '') || latin.test(after[0] ?? '')) return 0
  // ~年工作总结
  if (/[~～〜]/u.test(literal)) return 0.82
  // At the head of a line it may be a mark of headings.
  if (start === 0 && !(guess.told && /[@＠&＆]/u.test(literal))) return 0
  if (literal.startsWith('…')) return masked ? 0.72 : 0.55
  // Question marks end sentences; they hide a value only right before a unit that cannot begin one.
  if (/[?？]/u.test(literal)) return guess.kind === 'place' && guess.told && isHan(before.at(-1)) ? 0.5 : 0
  return guess.told && (masked || /^[市县省届次年%％万亿]/u.test(after)) ? 0.8 : 0
}

/** `A市`: the letter stands for a name where no other Latin or digit is near. 甲乙丙 are names of their own (甲村). */
const judgeLetter: (masked: boolean) => Judgement =
  masked =>
  ({ before, after, literal }) => {
    if (/[A-Za-z\d+-]\s?$/u.test(before)) return 0
    if (/[甲乙丙]/u.test(literal)) return /^[省市县](?!场)/u.test(after) && !han.test(before.at(-1) ?? '') ? 0.6 : 0
    // Where A市 hides a town, B镇 and C公司 hide too.
    return /^(?:市(?!场|值|价)|省|县)/u.test(after) ? 0.75 : masked ? 0.66 : 0.4
  }

/** White space in the place of a count is told only where dates and numbers are left blank too: `出席　　人。` */
const judgeBlank: (masked: boolean) => Judgement =
  masked =>
  ({ literal, before, after }) => {
    if (isHan(before.at(-1)) && /^[人件名户次元万亿%]/u.test(after) && !/[年月第]$/u.test(before))
      return masked ? 0.8 : 0
    return literal.length > 1 || /\u3000/u.test(literal) ? 0.95 : 0.85
  }

/** A part of a telephone number or code of which all digits are hidden: `（○○）○○○○-○○○○`, `xxx-xxxxxxx`. */
const isNumberPart = ({ literal, before, after }: Candidate) =>
  literal.length > 1 && /(?:[-—（(]|[:：]\s*)$/u.test(before) && /^(?:[-—)）]|[，。；、\s]|$)/u.test(after)

const numbered: ReadonlySet<MaskStyle> = new Set(['star', 'cross', 'circle', 'square', 'line'])

/** How sure it is, 0–1, that a run hides a value. `masked`: the document is known to hide values in this style. */
export function judge(candidate: Candidate, block: string, guess: KindGuess, masked: boolean): number {
  if (candidate.style !== 'blank' && divides(block)) return 0
  const judges: Record<MaskStyle, Judgement> = {
    star: judgeStars(guess, masked),
    cross: judgeCrosses(guess, masked),
    mou: judgeMou(guess, masked),
    square: judgeSquares(guess, masked),
    line: judgeLines(guess, masked),
    circle: judgeCircles(guess, masked),
    sign: judgeSigns(guess, masked),
    letter: judgeLetter(masked),
    blank: judgeBlank(masked),
    word: judgeWords,
  }
  const confidence = judges[candidate.style](candidate, block)
  return masked && confidence < 0.5 && numbered.has(candidate.style) && isNumberPart(candidate) ? 0.85 : confidence
}
