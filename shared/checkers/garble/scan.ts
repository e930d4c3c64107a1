import { characterClasses as c, classAt, isHanAt, traitOf } from '../characters/classes.ts'
import { foreignStretches, touchesAny } from '../characters/leave-alone.ts'
import { lostQuestionMarks } from '../characters/lost-question-marks.ts'
import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { characterOfLookalike, characterOfRadical, namedEntities, symbolFont } from './glyphs.ts'
import { codeRuns, halfKanaRuns, lettersOfMarks, ornamentRows, paddedBlock } from './inserted.ts'
import { gbkRunHits, latinRunHits } from './legacy-run.ts'
import { gbkRun, latinRun, rareGbkLead, rereadAsUtf8, rereadGbk } from './mojibake.ts'
import { each, type Found, hit, type Rule, type Verdict } from './rule.ts'
import { strewnEnds, strewnRuns } from './strewn.ts'

const joinsScripts =
  /[\p{Emoji_Presentation}\p{Extended_Pictographic}\u0600-\u0eff\u1000-\u109f\u1780-\u17ff]|\ufe0f|\p{Emoji_Modifier}/u
const near = (text: string, { index, 0: run }: Found) =>
  text.slice(Math.max(0, index - 2), index) + text.slice(index + run.length, index + run.length + 2)

const radical: Rule = text =>
  matchesOf(text, /[\u2e80-\u2fd5]+/gu).map(match => {
    const reading = [...match[0]].map(glyph => characterOfRadical.get(glyph) ?? glyph.normalize('NFKC')).join('')
    const lone = match[0].length === 1 && !isHanAt(text, match.index - 1) && !isHanAt(text, match.index + 1)
    return hit('radical', match, {
      confidence: lone ? 0.7 : 0.96,
      readings: reading === match[0] ? [] : [reading],
      safe: true,
    })
  })

/** Ideographs of the compatibility block that are not compatible with anything, but characters of their own. */
const ownCharacters = new Set([...'﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩'])

const foreignScript =
  /[\u0370-\u03ff\u0400-\u052f]+|[\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff]+|[\u3105-\u312f]+|[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+|[\u0590-\u0dff\u0e00-\u0eff]+|[\u3200-\u321e\u3260-\u327f\u32d0-\u32fe]+/gu
const japanese = /[\u3041-\u30ff]/gu
const science = /[αβγδεθλμπρσφωΔΣΩΦΨ]/u

function foreignVerdict(match: Found, text: string): Verdict | null {
  const { index, 0: run } = match
  const end = index + run.length
  if (run.length > 2) return null
  const isInside = isHanAt(text, index - 1) && isHanAt(text, end)
  const reading = characterOfLookalike.get(run)
  const isKana = /[\u3041-\u30ff]/u.test(run)
  const isJapanese = isKana && (text.match(japanese)?.length ?? 0) >= 4
  const touchesHan = isHanAt(text, index - 1) || isHanAt(text, end)
  const isBeside = (at: number) => at < 0 || at >= text.length || classAt(text, at) === c.fullMark
  // `，ロ誦祝詞`: on the other side a clause begins or ends.
  if (isKana && !isInside && !isJapanese && touchesHan && reading && (isBeside(index - 1) || isBeside(end))) {
    return { confidence: 0.72, readings: [reading] }
  }
  // A sign for a length or a dash may stand between figures.
  if (
    !isInside &&
    !(reading === '一' && (isHanAt(text, index - 1) || classAt(text, index - 1) === c.digit) && end < text.length)
  ) {
    return null
  }
  if (science.test(run) || run === 'の') return { confidence: 0.3 }
  if (isJapanese) return null
  const fits = run.length === 1 && reading !== undefined
  return { confidence: fits ? 0.84 : run.length === 1 ? 0.78 : 0.62, readings: fits ? [reading] : [] }
}

/** Also where the sign before, or the one behind, was lost or widened: `#xff1a;`, `&nbsp`, `ldquo；`. */
const entity =
  /(?:&amp;|[&＆])?#(\d{4,6}|(?<=&#)\d{2,3})[;；]|(?:&amp;|[&＆])?#[xX]([\da-fA-F]{2,6})[;；]|(?:&amp;|[&＆])([a-z]{2,6})[;；]|&(nbsp|[lr][ds]quo|hellip|mdash|middot|emsp|ensp)(?![a-z;；=])|(?<![\w&＆])(nbsp|[lr][ds]quo|hellip|mdash|middot|emsp|ensp)[;；]/gu

/** Without its first sign a number may be that of a thing, unless it is a mark's or a blank's. */
const isMarkCode = (code: number) =>
  code === 160 ||
  code === 183 ||
  (code >= 0x2000 && code <= 0x206f) ||
  (code >= 0x3000 && code <= 0x3017) ||
  code >= 0xff01

const entities: Rule = text =>
  matchesOf(text, entity).flatMap(match => {
    const [, decimal, hexadecimal, ...names] = match
    const name = names.find(Boolean)
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0
    const reading = name ? namedEntities[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (match[0].startsWith('#') && decimal && !isMarkCode(code)) return []
    return reading === undefined ? [] : [hit('entity', match, { confidence: 0.95, readings: [reading] })]
  })

const tag =
  /<\/?(?:br|p|div|span|strong|b|em|font|td|tr|table|img|a|u|li|ul|ol|h[1-6]|o:p|sup|sub|section)(?:\s[^<>]{0,200})?\/?>/giu
/** Line ends of another program's source as its letters: x0dx0a, _x000d_. */
const lineEnds = /(?:_x000[dDaA]_|x0[dD]x0[aA]|x0[aA](?=x0[dD])|\\r\\n)+/gu
/** What a site puts in the place of an address against programs that gather them. */
const hiddenAddress = /\[email[\s\u00a0](?:protected|\u4fdd\u62a4)\]/giu
const unicodeEscape = /(?:\\u[\da-fA-F]{4})+/gu
const percentEscape = /(?:%[eE][4-9](?:%[89abAB][\da-fA-F]){2})+/gu

function decodePercent(run: string): string[] {
  try {
    return [decodeURIComponent(run)]
  } catch {
    return []
  }
}

/** What such a run may turn out to be. */
const readable = /^[\u3400-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203a\u00a0-\u00ff]+$/u
const latinOdd = /[¡¢¤¦¨ª«¬¯´µ¶¸¹º»¿]/gu
const accented = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/gu

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad]+/gu
// biome-ignore lint/suspicious/noMisleadingCharacterClass: joiners are looked for one by one
const invisibles = /[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u180e\u034f\u061c\u115f\u1160\u3164\uffa0]+/gu

/** What ends a line, fills a square, or was a quotation mark or a dash in an encoding of Windows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
const partingSign = /[\u000b-\u000d\u001c-\u001f\u0080-\u009f\u2028\u2029\u115f\u1160\u3164\uffa0]/u
/**
 * Whether an invisible sign may part what it stands between, so that without it figures or words of another script run
 * together.
 */
const mayPart = ({ index, 0: run }: Found, text: string) =>
  partingSign.test(run) || /\w{2}/u.test((text[index - 1] ?? '') + (text[index + run.length] ?? ''))

const rules: readonly Rule[] = [
  each('lost_character', /\ufffd+/gu, () => ({ confidence: 0.98 })),
  each('private_use', /[\ue000-\uf8ff]+|[\u{f0000}-\u{10fffd}]+/gu, ({ 0: run }) => ({
    confidence: 0.92,
    readings: [...run].every(unit => symbolFont[unit]) ? [[...run].map(unit => symbolFont[unit]).join('')] : [],
  })),
  each('control', controls, (match, text) => ({
    confidence: 0.94,
    readings: [''],
    safe: !mayPart(match, text),
  })),
  each('invisible', invisibles, (match, text) =>
    joinsScripts.test(near(text, match)) ? null : { confidence: 0.95, readings: [''], safe: !mayPart(match, text) },
  ),
  each('invisible', /(?<=[\u3400-\u9fff，。、；：])[\ufe00-\ufe0f]+/gu, () => ({
    confidence: 0.8,
    readings: [''],
    safe: true,
  })),
  each('combining', /(?<=[\u3400-\u9fff])[\u0300-\u036f\u20d0-\u20ff]+/gu, () => ({
    confidence: 0.85,
    readings: [''],
  })),
  each('surrogate', /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu, () => ({
    confidence: 0.95,
  })),
  each('missing_glyph', /(?<!〓)〓{1,2}(?!〓)/gu, () => ({ confidence: 0.8 })),
  radical,
  each('compatibility', /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]+/gu, ({ 0: run }) => {
    const reading = [...run].map(unit => (ownCharacters.has(unit) ? unit : unit.normalize('NFKC'))).join('')
    return reading === run ? null : { confidence: 0.88, readings: [reading], safe: true }
  }),
  each('mojibake', latinRun, ({ 0: run }) => {
    const reading = rereadAsUtf8(run)
    if (reading !== null && readable.test(reading)) return { confidence: 0.96, readings: [reading] }
    // Bytes were lost on the way: no word strings so many of these letters together.
    return (run.match(/[\u0080-\u00ff]/gu) ?? []).length >= 4 && !/^[×÷±°²³·§]+$/u.test(run)
      ? { confidence: 0.85 }
      : null
  }),
  each('foreign_script', foreignScript, foreignVerdict),
  entities,
  each('tag', tag, () => ({ confidence: 0.72, readings: [''] })),
  each('escape', unicodeEscape, ({ 0: run }) => ({
    confidence: 0.85,
    readings: [
      run.replace(/\\u([\da-fA-F]{4})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    ],
  })),
  each('stray_sign', latinOdd, ({ index }, text) =>
    isHanAt(text, index - 1) && isHanAt(text, index + 1) ? { confidence: 0.7, readings: [''] } : null,
  ),
  each('stray_sign', accented, ({ index, 0: run }, text) =>
    run.length <= 2 && isHanAt(text, index - 1) && isHanAt(text, index + run.length) ? { confidence: 0.62 } : null,
  ),
]

/** A speck that a scanner reads as a sign, one of its kind in a paragraph: 亩、`猕猴桃, 包案制`，. */
const speck = /(?<=[\p{Script=Han}，。、；：])[`^\\{}｀＾＼](?=[\p{Script=Han}，。、；：])/gu
const specks: Rule = each('stray_sign', speck, ({ index, 0: sign }, text) =>
  text.indexOf(sign) === index && text.indexOf(sign, index + 1) < 0 && !/[{}].*[{}]/su.test(text)
    ? { confidence: 0.78, readings: [''] }
    : null,
)

/** A line of nothing but a quotation mark or two, as the script of a page leaves them. */
const loneQuote: Rule = each('stray_sign', /^\s*["'`“”]{1,2}\s*$/gu, () => ({ confidence: 0.75, readings: [''] }))
const gbk: Rule = each('mojibake', gbkRun, () => ({ confidence: 0.93 }))
/** 鎴樼暐 for 战略: whatever the words, they read as UTF-8. */
const rereadRuns = (text: string, leads: readonly Found[]): Hit[] => {
  const hits: Hit[] = []
  for (const { index } of leads) {
    if (index < (hits.at(-1)?.end ?? 0)) continue
    const read = rereadGbk(text, index)
    if (!read) continue
    const found = { index: read.start, 0: text.slice(read.start, read.end) }
    hits.push(hit('mojibake', found, { confidence: 0.95, readings: [read.reading] }))
  }
  return hits
}
const percent: Rule = each('escape', percentEscape, ({ 0: run }) => ({ confidence: 0.8, readings: decodePercent(run) }))

const endsOfLines: Rule = each('line_end', lineEnds, () => ({ confidence: 0.88, readings: ['\n', ''] }))
const addresses: Rule = each('hidden_address', hiddenAddress, () => ({ confidence: 0.86 }))

const lostMarkRules = { text: 'lost_text', head: 'lost_blank' } as Readonly<Record<string, string>>
const lostMarks: Rule = text =>
  lostQuestionMarks(text).map(({ kind, start, end, confidence, readings }) =>
    hit(lostMarkRules[kind] ?? 'lost_mark', { index: start, 0: text.slice(start, end) }, { confidence, readings }),
  )

/** Characters that only text decoded wrongly has in numbers. */
const maybeGbk = /锟|斤拷|烫烫烫|屯屯屯|銆|锛|鈥|鐨勫|涓€|鍜屽|浜嗕|鏄/u
const odd = traitOf(c.odd)
const longestLone = 6
const latin = traitOf(c.latin)
const marked = traitOf(c.halfMark) | traitOf(c.fullMark)

/** Whether a block may hold a broken character. */
export const wantsBlock = (traits: number): boolean => traits !== 0

/** Words of texts that speak of codes and glyphs: there they are meant. */
const aboutCodes = /转义|字符实体|实体字符|乱码|解码|字符集|Unicode|UTF-8|GBK|HTML|轉義|亂碼|解碼/u
const codeRules = new Set([
  'entity',
  'tag',
  'escape',
  'line_end',
  'mojibake',
  'lost_character',
  'missing_glyph',
  'lost_text',
  'lost_mark',
])

/** What makes a whole stretch unreadable comes before the single characters in it. */
const byWeight = (a: Hit, b: Hit) =>
  Number(b.hidesText ?? false) - Number(a.hidesText ?? false) || b.confidence - a.confidence || a.start - b.start

/** Every broken character of a block, each told once. Linear. */
export function scanBlock(text: string, traits: number): readonly Hit[] {
  const found: Hit[] = []
  if ((traits & odd) !== 0) {
    for (const rule of rules) found.push(...rule(text))
    found.push(...latinRunHits(text))
  } else if (text.includes('#')) found.push(...entities(text))
  if ((traits & marked) !== 0) found.push(...lostMarks(text))
  if (text.length <= longestLone) found.push(...loneQuote(text))
  if (/[`^\\{}｀＾＼]/u.test(text)) found.push(...specks(text))
  if (maybeGbk.test(text)) found.push(...gbk(text))
  const leads = matchesOf(text, rareGbkLead)
  if (leads.length > 0) found.push(...gbkRunHits(text, leads), ...rereadRuns(text, leads))
  if ((traits & latin) !== 0) {
    found.push(...strewnRuns(text), ...strewnEnds(text))
    if (/[A-Za-z]\d[A-Za-z]/u.test(text)) found.push(...codeRuns(text))
  }
  if (/[\uff61-\uff9f]|[?？][\u30a1-\u30fa]/u.test(text)) found.push(...halfKanaRuns(text))
  if (text.includes('??')) found.push(...lettersOfMarks(text))
  if (text.includes('米米米')) found.push(...ornamentRows(text))
  found.push(...paddedBlock(text))
  if (text.includes('%E') || text.includes('%e')) found.push(...percent(text))
  if (text.includes('x0') || text.includes('\\r')) found.push(...endsOfLines(text))
  if (text.includes('[email')) found.push(...addresses(text))
  if (found.length === 0) return found
  const foreign = foreignStretches(text)
  const taken: Hit[] = []
  const isAboutCodes = aboutCodes.test(text)
  for (const one of found.sort(byWeight)) {
    const isInAddress = touchesAny(foreign, one.start, one.end) && one.rule !== 'lost_character'
    if (isAboutCodes && codeRules.has(one.rule)) one.confidence = Math.min(one.confidence, 0.35)
    if (!isInAddress && !taken.some(other => one.start < other.end && one.end > other.start)) taken.push(one)
  }
  return taken
}
