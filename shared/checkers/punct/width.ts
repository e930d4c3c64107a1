import { characterClasses as c, classAt } from '../characters/classes.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { rareGbkLead } from '../garble/mojibake.ts'
import { matchesOf } from '../matches.ts'

/** Full-width form of each mark that stands half-width, small, or as a look-alike of another script. */
const fullOf: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '｡': '。',
  '､': '、',
  '﹐': '，',
  '﹑': '、',
  '﹒': '。',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  丶: '、',
}
const alwaysWrong = '｡､﹐﹑﹒﹔﹕﹖﹗'

type Side = 'chinese' | 'word' | 'edge' | 'sign'

/** What stands beside a mark: white space and curly quotes, which every script uses, are looked through. */
function sideOf(text: string, from: number, step: 1 | -1): { side: Side; spaced: boolean; unit: string } {
  let at = from
  let spaced = false
  while (at >= 0 && at < text.length) {
    const unit = text[at] as string
    const kind = classAt(text, at)
    if (kind === c.space) spaced = true
    else if (!'“”‘’"\'*'.includes(unit)) {
      if (kind === c.han || kind === c.fullMark) return { side: 'chinese', spaced, unit }
      if (kind === c.digit || kind === c.latin || '%％‰℃'.includes(unit) || kind === c.wideAlphanumeric) {
        return { side: 'word', spaced, unit }
      }
      return { side: kind === c.pair && unit > '\u2000' ? 'chinese' : 'sign', spaced, unit }
    }
    at += step
  }
  return { side: 'edge', spaced, unit: '' }
}

const isHalf = (unit: string | undefined) => unit !== undefined && ',;:!?.'.includes(unit)

/** A bracket around Chinese words belongs to Chinese text, however wide it is. */
const chineseInBrackets = /\p{Script=Han}\([^()]*\p{Script=Han}[^()]*\)$/u
function markConfidence(text: string, at: number): number {
  const own = sideOf(text, at - 1, -1)
  const before =
    text[at - 1] === ')' && chineseInBrackets.test(text.slice(0, at).slice(-40))
      ? { ...own, side: 'chinese' as const }
      : own
  const after = sideOf(text, at + 1, 1)
  if (before.side === 'chinese' && after.side === 'chinese') return 0.96
  if (before.side === 'chinese' && after.side === 'edge') return 0.85
  if (before.side === 'chinese' && after.side === 'word') return text[at] === ':' ? 0.7 : 0.88
  if (before.side === 'word' && after.side === 'edge')
    return /[\d%％‰℃]/u.test(before.unit) && text[at] !== ':' ? 0.7 : 0
  if (before.side !== 'word' || after.side !== 'chinese') return 0
  if (!/[\d%％‰℃]/u.test(before.unit)) return before.spaced || after.spaced ? 0.4 : 0.8
  // A figure and a word about it: `3:平局`, but also lists set with colons.
  return text[at] === ':' ? 0.55 : 0.86
}

const listNumber = /^\s*(?:[（(]?[一二三四五六七八九十百]{1,4}[）)]?|[①-⑳])\s*$/u
const endOfSentence = /^(?:["'”’』」）)]*(?:$|[\s\u3000])|[”」』])/u

/** A sentence with the number of a note behind it: 悉水事”[2] */
const behindCitation = /[\p{Script=Han}”』」》）][[]\d{1,3}(?:[-–—,，、]\d{1,3})*[\]]$/u

/** A dot where a full stop belongs: after Chinese text, before Chinese text or at the end of the block. */
function dotHit(text: string, at: number): Hit | null {
  if (text[at + 1] === '.' || text[at - 1] === '.') return null
  const before = text[at - 1] ?? ''
  const beforeKind = classAt(text, at - 1)
  const isChinese =
    beforeKind === c.han ||
    '”）》」』'.includes(before) ||
    (before === ']' && behindCitation.test(text.slice(Math.max(0, at - 14), at)))
  // Behind an address or a figure that ends a Chinese sentence.
  const endsSentence = /\w/u.test(before) && at + 1 >= text.trimEnd().length && /[，。；]/u.test(text.slice(0, at))
  if (endsSentence) return { rule: 'stop', start: at, end: at + 1, confidence: 0.6, fixes: [{ text: '。' }] }
  if (before === '' || !(isChinese || before === '%' || before === '％')) return null
  const isEnd = endOfSentence.test(text.slice(at + 1, at + 8))
  const next = text[at + 1] ?? ''
  const isAfterRate =
    /[%％]/u.test(before) &&
    classAt(text, at + 1) === c.han &&
    /[，。；][^。]*$/u.test(text.slice(Math.max(0, at - 40), at))
  const isYear = isChinese && /^(?:1[89]|20)\d\d年/u.test(text.slice(at + 1, at + 6))
  if (
    !isEnd &&
    !isYear &&
    !isAfterRate &&
    !(isChinese && (classAt(text, at + 1) === c.han || '□○《“「（某'.includes(next)))
  )
    return null
  if (listNumber.test(text.slice(0, at))) return null
  const clause = text.slice(Math.max(0, at - 3), at)
  // `约.史密斯`: a single character between marks begins a name.
  const isName = beforeKind === c.han && classAt(text, at - 2) !== c.han && !isEnd
  return {
    rule: 'stop',
    start: at,
    end: at + 1,
    confidence: isEnd ? 0.82 : isName ? 0.5 : 0.75,
    fixes: isName ? [{ text: '·' }, { text: '。' }] : [{ text: '。' }, { text: '，' }],
    params: { before: clause },
  }
}

const seriesReach = 9

/** Whether a comma stands among members parted by 、: there it may be one of them. */
function isInSeries(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - seriesReach), at)
  const after = text.slice(at + 1, at + 1 + seriesReach)
  return /、[^，。；：！？]*$/u.test(before) || /^[^，。；：！？]*、/u.test(after)
}

/** Words up to the next mark. */
const words = /[^，。；：！？、,;\s]+/u
/** Phrases such as 尽力而为、量力而行 are parted by 、 and by ， alike. */
const phraseLength = 4

/** Whether what stands behind a comma of a series is one more member: 、 or 等 follows it, or it is as long as the one before. */
function leadsToMember(text: string, at: number): boolean {
  const before = new RegExp(`${words.source}$`, 'u').exec(text.slice(Math.max(0, at - seriesReach), at))?.[0] ?? ''
  const behind = words.exec(text.slice(at + 1, at + 1 + 2 * seriesReach))?.[0] ?? ''
  if (before.length === phraseLength && text[at - phraseLength - 1] === '、') return false
  return text[at + 1 + behind.length] === '、' || behind.length === before.length || /等$|[和与及]/u.test(behind)
}

/** What a comma is to be read as; a plain change of width is safe only where nothing else can be meant. */
function commaReadings(text: string, at: number): { text: string; safe?: boolean }[] {
  if (isInSeries(text, at)) {
    const readings = [{ text: '、' }, { text: '，' }]
    return leadsToMember(text, at) ? readings : readings.reverse()
  }
  if (at + 1 >= text.trimEnd().length) return [{ text: '，' }, { text: '。' }]
  return [{ text: '，', safe: true }]
}

/** A full-width dot behind a sentence; in a figure it is one of the figure's characters. */
export function wideDotHit(text: string, at: number): Hit | null {
  const isStop = text[at] === '．' && endOfSentence.test(text.slice(at + 1, at + 8)) && classAt(text, at - 1) === c.han
  if (!isStop || listNumber.test(text.slice(0, at))) return null
  return { rule: 'stop', start: at, end: at + 1, confidence: 0.8, fixes: [{ text: '。' }], note: 'wide' }
}

/** Digits, and the signs that hide them. */
const ofFigure = /[\d*＊×XxO□○]/u
/** `*,***户`: the mark of thousands in a figure that is hidden. */
const isThousandsMark = (text: string, at: number) =>
  ofFigure.test(text[at - 1] ?? '') && /^[\d*＊×XxO□○]{3}(?![\d*＊×XxO□○])/u.test(text.slice(at + 1, at + 5))

/** Half-width marks in Chinese text. */
export function halfWidthHit(text: string, at: number): Hit | null {
  const mark = text[at] as string
  if (mark === '.') return dotHit(text, at)
  const full = fullOf[mark]
  if (!full) return null
  // UTF-8 read in another code ends so where a byte was over.
  if (mark === '?' && (text.slice(Math.max(0, at - 12), at).match(rareGbkLead)?.length ?? 0) > 1) return null
  // A small dot may stand in a name or a figure.
  const hit = { rule: 'half_width', start: at, end: at + 1, fixes: [{ text: full, safe: mark !== '﹒' }] }
  if (alwaysWrong.includes(mark)) return { ...hit, confidence: 0.85 }
  if (mark === '丶') {
    const isSeparator = classAt(text, at - 1) === c.han && classAt(text, at + 1) === c.han
    return isSeparator ? { ...hit, rule: 'stroke', confidence: 0.75, fixes: [{ text: full }] } : null
  }
  if (mark === ',' && isThousandsMark(text, at)) return null
  // A speck: no line begins with a colon.
  if (mark === ':' && text[at - 1] === '\n') return null
  if (isHalf(text[at - 1]) || isHalf(text[at + 1]) || classAt(text, at - 1) === c.fullMark) return null
  if (mark === ';' && /&#?\w{1,8}$/u.test(text.slice(Math.max(0, at - 10), at))) return null
  const confidence = markConfidence(text, at)
  if (confidence === 0) return null
  return mark === ',' ? { ...hit, confidence, fixes: commaReadings(text, at) } : { ...hit, confidence }
}

const grouped = /^，\d{3}(?!\d)(?:，\d{3}(?!\d))*(?=[万亿元件个人名户亩吨次.．]|$)/u

const shortFraction = /^。\d{1,2}(?:[%％万亿倍元吨亩]|个百分点|公里|千瓦|[平立]方米)/u
/** Behind a nought alone more digits may follow. */
const fraction = /^。\d{1,4}(?:[%％‰万亿倍元吨亩]|个百分点|公里|千瓦|[平立]方米|[毫厘]?米|公?斤)/u
const isZero = /(?:^|[^\d.])0$/u

/** Full-width marks inside a figure: `3。5%`, `1，234万元`. */
export function fullWidthHit(text: string, at: number): Hit | null {
  if (classAt(text, at - 1) !== c.digit || classAt(text, at + 1) !== c.digit) return null
  const mark = text[at]
  if (mark === '。') {
    // `返回 60。60 度的余弦……`: a sentence may end in a figure and the next begin with one.
    const pattern = isZero.test(text.slice(Math.max(0, at - 2), at)) ? fraction : shortFraction
    const isFigure = pattern.test(text.slice(at, at + 10))
    return { rule: 'in_figure', start: at, end: at + 1, confidence: isFigure ? 0.85 : 0.45, fixes: [{ text: '.' }] }
  }
  if (mark === '，' && grouped.test(text.slice(at, at + 24)) && /(?<!\d)\d{1,3}$/u.test(text.slice(0, at))) {
    return { rule: 'in_figure', start: at, end: at + 1, confidence: 0.55, fixes: [{ text: ',' }] }
  }
  return null
}

/** Runs of full-width letters and digits; told against the document's habit by the judge. */
export function wideAlphanumericHits(text: string): Hit[] {
  return matchesOf(
    text,
    /[０-９Ａ-Ｚａ-ｚ．％]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．％]*|(?<=\d)．(?=\d)(?!(?:19|20)[\d×xX*＊□_○]{2}年)/gu,
  ).map(({ index, 0: run }) => ({
    rule: 'wide_alphanumeric',
    start: index,
    end: index + run.length,
    confidence: 0.6,
    fixes: [{ text: run.replace(/[！-～]/gu, unit => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)), safe: true }],
    note: /[０-９．]/u.test(run) ? 'digit' : 'letter',
  }))
}
