import { characterClasses as c, classAt } from '../characters/classes.ts'
import type { Hit } from '../characters/text-blocks.ts'

const openers = '（(《〈【〔「『‘'
const closers = '）)》〉】〕」』’'
/** The full-width opening mark that names each kind of bracket. */
const kindOf = (mark: string) => {
  const at = openers.indexOf(mark)
  const index = at >= 0 ? at : closers.indexOf(mark)
  return index === 1 ? '（' : (openers[index] as string)
}
const closerOf = (kind: string) => closers[openers.indexOf(kind)] as string

interface Opened {
  at: number
  mark: string
  kind: string
}

/** `1）`, `（1)` apart: a label of a list item closes without opening. */
const label = /(?:^|[\s，。；：、！？])[\dA-Za-z一二三四五六七八九十]{1,3}$/u
const hasHan = /[\u3400-\u9fff]/u
const longestTurned = 30
/** Longest quoted speech that is searched for its end. */
const longestSpeech = 160

const one = (rule: string, at: number, confidence: number, ...fixes: { text: string; safe?: boolean }[]): Hit => ({
  rule,
  start: at,
  end: at + 1,
  confidence,
  fixes,
})

/** Characters that an editor sets right at once. */
const longestCollated = 6

function widthHits(text: string, opened: Opened, at: number): Hit[] {
  const isOpenHalf = opened.mark === '('
  const isCloseHalf = text[at] === ')'
  const openFix = { text: '（', safe: true }
  const closeFix = { text: '）', safe: true }
  if (isOpenHalf !== isCloseHalf) {
    const content = text.slice(opened.at + 1, at)
    const confidence = hasHan.test(content) ? 0.9 : 0.6
    return [
      isOpenHalf
        ? one('mixed_bracket', opened.at, confidence, openFix)
        : one('mixed_bracket', at, confidence, closeFix),
    ]
  }
  const content = text.slice(opened.at + 1, at)
  const isFormula =
    operator.test(content) || /[=＝×÷]$/u.test(text.slice(0, opened.at)) || /^[=＝×÷/]/u.test(text.slice(at + 1))
  // A critical edition's signs: `(末)[未]`, the wrong character and the right one.
  const isCollation = /^[[［〔]/u.test(text.slice(at + 1)) && content.length <= longestCollated
  // A call in a program: `log('你好')`.
  const isCall = /[a-z_]$/u.test(text.slice(0, opened.at)) && /^["']/u.test(content)
  if (isCall || isCollation || !isOpenHalf || !hasHan.test(content) || isFormula) return []
  // Half-width marks on either side show that the brackets came with them.
  const isBeside = /[,;:]/u.test(text[at + 1] ?? '') && hasHan.test(text[at + 2] ?? '')
  const hits = [one('half_bracket', opened.at, 0.6, openFix), one('half_bracket', at, 0.6, closeFix)]
  return isBeside ? hits.map(hit => ({ ...hit, note: 'beside' })) : hits
}

/** An unclosed and an unopened mark of one kind that enclose each other's pair: one of them is turned. */
function foldTurned(text: string, lone: { opened: Opened; isOpen: boolean }[]): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < lone.length; i++) {
    const { opened: mark, isOpen } = lone[i] as (typeof lone)[number]
    const next = lone[i + 1]
    const isQuote = mark.kind === '「' || mark.kind === '『'
    // `「甲。「又說`: where a quotation would close, a second one opens.
    const closesSpeech =
      isOpen && isQuote && next?.isOpen && next.opened.kind === mark.kind && next.opened.at - mark.at <= longestSpeech
    if (
      closesSpeech &&
      /[。！？…]/u.test(text[next.opened.at - 1] ?? '') &&
      !/^[，。]/u.test(text.slice(next.opened.at + 1))
    ) {
      hits.push(one('turned', next.opened.at, 0.8, { text: closerOf(mark.kind) }))
      i++
      continue
    }
    const isTurned =
      next && next.isOpen === isOpen && next.opened.kind === mark.kind && next.opened.at - mark.at <= longestTurned
    if (isTurned && !/[。！？；]/u.test(text.slice(mark.at, next.opened.at))) {
      const at = isOpen ? next.opened.at : mark.at
      hits.push(one('turned', at, 0.85, { text: isOpen ? closerOf(mark.kind) : mark.kind }))
      i++
      continue
    }
    const confidence = mark.kind === '‘' ? 0.45 : 0.72
    hits.push({ ...one(isOpen ? 'unclosed' : 'unopened', mark.at, confidence), note: mark.kind })
  }
  return hits
}

/** A bracket that is itself spoken of: `左括号「(」`. */
const isNamed = (text: string, at: number) => {
  const kind = '「『“‘\'"'.indexOf(text[at - 1] ?? ' ')
  return kind >= 0 && '」』”’\'"'[kind] === text[at + 1]
}

const isApostrophe = (text: string, at: number) =>
  classAt(text, at - 1) === c.latin || (classAt(text, at + 1) === c.digit && text[at] === '’')

const families = ['（【〔', '《〈', '「『‘']
const areOfOneFamily = (a: string, b: string) => families.some(family => family.includes(a) && family.includes(b))
const longestMixed = 40

/** Whether a closing mark of another kind closes what stands on top of the stack: `《……〉`, `「……』`. */
function closesMixed(text: string, top: Opened | undefined, { at, kind }: Opened): boolean {
  if (!top || top.kind === kind || !areOfOneFamily(top.kind, kind) || at - top.at > longestMixed) return false
  const content = text.slice(top.at + 1, at)
  // The right mark may follow: then the stray one is told of as unopened.
  return !/[。！？；\n]/u.test(content) && content !== '' && text[at + 1] !== closerOf(top.kind)
}

/** Marks that stand inside others of their family. */
const inner = '〈『'

/** Which of two marks of one family is wrong: one that belongs inside others, where there are none, or the closing one. */
function mixedHit(stack: readonly Opened[], opened: Opened, closed: Opened, next: string): Hit {
  const isLoneInner = inner.includes(opened.kind) && !stack.some(({ kind }) => kind === closed.kind)
  // 〔 opens the year of a paper's number: before words its partner （ is meant.
  const isOfNumber = opened.kind === '〔' && closed.kind === '（' && !/[\dxX*×〇一二三四五六七八九]/u.test(next)
  return isLoneInner || isOfNumber
    ? one('mixed_bracket', opened.at, 0.8, { text: closed.kind })
    : one('mixed_bracket', closed.at, 0.8, { text: closerOf(opened.kind) })
}

/** A brace that a round bracket closes: `｛一九〇二年）`. */
const bracedBefore = /[{｛][^{}｛｝（）()\n。；]*[\u3400-\u9fff][^{}｛｝（）()\n。；]*$/u
const longestBraced = 30

/** What a formula holds beside its brackets. */
const operator = /[÷×+=＝*/^−]|[^\d]-/u

/** A mark that has no partner. */
interface Lone {
  opened: Opened
  isOpen: boolean
}

/**
 * The brackets of a block as they are read from its start on. In small parts: as one long loop it was compiled anew, and
 * in vain, at every check, which took more time than all reading.
 */
class BracketReading {
  readonly hits: Hit[] = []
  readonly #text: string
  readonly #stack: Opened[] = []
  readonly #lone: Lone[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** Takes the mark at a place in. */
  read(at: number): void {
    const text = this.#text
    const mark = text[at] as string
    if (isNamed(text, at)) return
    if (openers.includes(mark)) {
      this.#stack.push({ at, mark, kind: kindOf(mark) })
      return
    }
    if (!closers.includes(mark) || (mark === '’' && this.#isApostrophe(at))) return
    this.#close({ at, mark, kind: kindOf(mark) })
  }

  /** Hits of marks without a partner, when all marks have been read. */
  end(): void {
    for (const left of this.#stack) {
      const isInterval = /^[^()（）[\]]{1,12}\]/u.test(this.#text.slice(left.at + 1, left.at + 16))
      if (!isInterval) this.#leave(left, true)
    }
    this.#lone.sort((a, b) => a.opened.at - b.opened.at)
    for (const hit of foldTurned(this.#text, this.#lone)) this.hits.push(hit)
  }

  #isApostrophe(at: number): boolean {
    if (!isApostrophe(this.#text, at)) return false
    return classAt(this.#text, at + 1) === c.latin || !this.#stack.some(({ kind }) => kind === '‘')
  }

  #leave(opened: Opened, isOpen: boolean): void {
    this.#lone.push({ opened, isOpen })
  }

  #close(closing: Opened): void {
    const stack = this.#stack
    const depth = stack.findLastIndex(({ kind }) => kind === closing.kind)
    if (depth < 0) {
      this.#closeUnopened(closing)
      return
    }
    const opened = stack[depth] as Opened
    // `《甲《，执行》乙》`: a title cannot begin with a mark; both marks in the middle are turned.
    if (closing.kind === '《' && depth > 0 && classAt(this.#text, opened.at + 1) === c.fullMark) {
      this.hits.push(one('turned', opened.at, 0.85, { text: '》' }), one('turned', closing.at, 0.8, { text: '《' }))
      stack.length = depth
      return
    }
    for (let at = depth + 1; at < stack.length; at++) this.#leave(stack[at] as Opened, true)
    stack.length = depth
    if (closing.kind === '（') for (const hit of widthHits(this.#text, opened, closing.at)) this.hits.push(hit)
  }

  #closeUnopened(closing: Opened): void {
    const { at, kind } = closing
    const top = this.#stack.at(-1)
    if (top && closesMixed(this.#text, top, closing)) {
      this.#stack.pop()
      this.hits.push(mixedHit(this.#stack, top, closing, this.#text[top.at + 1] ?? ''))
      return
    }
    const brace = kind === '（' ? bracedBefore.exec(this.#text.slice(Math.max(0, at - longestBraced), at)) : null
    if (brace) {
      this.hits.push(one('mixed_bracket', at - brace[0].length, 0.84, { text: kind }))
      return
    }
    // A label, or the end of a half-open interval: `[0, 1)`.
    const before = this.#text.slice(Math.max(0, at - 16), at)
    if (kind !== '（' || !(label.test(before) || /\[[^\]]*$/u.test(before))) this.#leave(closing, false)
  }
}

/** Judges the brackets, title marks and corner quotes of a block, and the width of round brackets. */
export function bracketHits(text: string): Hit[] {
  const reading = new BracketReading(text)
  for (let at = 0; at < text.length; at++) if (classAt(text, at) === c.pair) reading.read(at)
  reading.end()
  return reading.hits
}
