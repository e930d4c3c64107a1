import type { Finding } from '../domain/finding.ts'

/** A blank between two digits alone parts no thousands: the figure is to be looked up. */
const twoDigits = /^\d\s\d$/u

/** As sure as this of what tells of a stretch better. What is weaker is not shown. */
const sure = 0.5
/** Furniture that makes up so much of an intruding block is the block. */
const mostOf = 0.5
/** Buttons and bars of a page offer much; as sure as this of them they are no advertisement. */
const surelyOfPage = 0.94
const ofPage: ReadonlySet<unknown> = new Set(['navigation', 'login', 'breadcrumb', 'page_tools', 'share', 'service'])
/** What somebody is to press or to follow. */
const ofButton: ReadonlySet<unknown> = new Set(['follow', 'login'])
/** As sure as this, by words that pages have. */
const surelyKnown = 0.85
/** What advertising is known by where no address, brand or game proves it. */
const softSpam: ReadonlySet<unknown> = new Set(['bait', 'voice'])
/** As sure as this of what leaves the text as a whole: nothing in it needs mending, though what is no text stays told, and so do the dates of a page. */
const surelyOut = 0.7
/** An advertisement that says what it sells: a bare number may be the page's own, in which something is hidden. */
const [surelyOffer, shortestOffer] = [0.9, 20]
const mended: ReadonlySet<Finding['type']> = new Set(['ocr_char', 'term', 'garble', 'space', 'punct'])
/** Characters to be exchanged, not such as are no text at all. */
const needsMending = ({ type, fixes }: Finding): boolean =>
  mended.has(type) && (type !== 'garble' || fixes.some(({ text }) => text !== ''))
/** Two spans are one that share so much. */
const same = 0.9

interface Span {
  start: number
  end: number
}

const shared = (one: Span, other: Span) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
const isInside = (one: Span, other: Span) => shared(one, other) === one.end - one.start
const isSame = (one: Span, other: Span) =>
  shared(one, other) >= same * Math.max(one.end - one.start, other.end - other.start)

/** How much of a span others cover, which do not overlap. */
const coverage = (others: readonly Span[], span: Span) =>
  others.reduce((sum, other) => sum + shared(other, span), 0) / Math.max(1, span.end - span.start)

/** Those of some findings in text order that touch a span. The findings of a document that are asked for come in order. */
class Beside {
  readonly #all: readonly Finding[]
  #first = 0
  constructor(all: readonly Finding[]) {
    this.#all = all
  }

  of({ start, end }: Span): Finding[] {
    while (this.#first < this.#all.length && (this.#all[this.#first] as Finding).end < start) this.#first++
    const found: Finding[] = []
    for (let at = this.#first; at < this.#all.length && (this.#all[at] as Finding).start <= end; at++)
      found.push(this.#all[at] as Finding)
    return found
  }
}

/** Advertising and furniture that are told of the same line: which of the two goes. */
function weakerOf(furniture: Finding, spam: Finding): Finding | null {
  if (shared(furniture, spam) === 0) return null
  // What only sounds like an advertisement is the page's, where the page's own words are known.
  if (spam.data.rule === 'voice' && furniture.confidence >= surelyKnown && isInside(spam, furniture)) return spam
  if (ofPage.has(furniture.data.rule) && furniture.confidence >= surelyOfPage)
    return softSpam.has(spam.data.rule) ? spam : null
  // A button inside an advertisement is a part of it.
  if (isInside(furniture, spam) && !isSame(furniture, spam)) return ofButton.has(furniture.data.rule) ? furniture : null
  return isSame(furniture, spam) ? furniture : null
}

/**
 * Findings of one document, in text order, but for those that say of a stretch what another says better: page furniture
 * inside a text is `boilerplate`, not a piece of another text (`run_on`); a line is an advertisement or the page's, not
 * both; a blank inside a figure is `space`, not its grouping as well; what hides a part of an advertisement goes with it, and
 * the marks about a lost figure are no flaw of their own; of a pasted passage that should go neither its pieces nor its cut end are told, unless it is known where it goes on;
 * in what leaves the text as a whole no character is told to be wrong.
 */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const ofType = (type: Finding['type'], isMeant = (_: Finding) => true) =>
    new Beside(findings.filter(finding => finding.type === type && finding.confidence >= sure && isMeant(finding)))
  // What another document has too may be this one as a whole.
  const copies = ofType('duplicate', ({ data }) => data.reason !== 'document')
  const furniture = ofType('boilerplate')
  const leaving = (['boilerplate', 'spam'] as const).map(type =>
    ofType(type, ({ confidence }) => confidence >= surelyOut),
  )
  const offers = ofType(
    'spam',
    ({ confidence, start, end }) => confidence >= surelyOffer && end - start >= shortestOffer,
  )
  const figures = ofType('number_date', ({ data }) => data.rule === 'figure_lost')
  const blanks = ofType('space')
  const repeated = new Set<Finding>()
  for (const finding of findings) {
    if (finding.type === 'run_on') {
      if (coverage(furniture.of(finding), finding) >= mostOf) repeated.add(finding)
      else if (copies.of(finding).some(copy => isInside(finding, copy))) repeated.add(finding)
    } else if (finding.type === 'spam') {
      for (const other of furniture.of(finding)) {
        const weaker = weakerOf(other, finding)
        if (weaker) repeated.add(weaker)
      }
    } else if (finding.type === 'broken_paragraph' && finding.data.missing === true) {
      if (copies.of(finding).some(({ end }) => end === finding.start)) repeated.add(finding)
    } else if (finding.type === 'number_date' && finding.data.rule === 'grouping') {
      const inside = blanks.of(finding).filter(blank => isInside(blank, finding))
      if (twoDigits.test(finding.quote)) for (const blank of inside) repeated.add(blank)
      else if (inside.length > 0) repeated.add(finding)
    } else if (finding.type === 'mask' && finding.data.kind === 'other') {
      // An advertisement goes with the number that it half hides.
      if (offers.of(finding).some(host => isInside(finding, host))) repeated.add(finding)
    } else if (finding.type === 'punct' && figures.of(finding).some(figure => shared(figure, finding) > 0)) {
      repeated.add(finding)
    } else if (needsMending(finding)) {
      if (leaving.some(whole => whole.of(finding).some(host => isInside(finding, host)))) repeated.add(finding)
    }
  }
  return repeated.size === 0 ? [...findings] : findings.filter(finding => !repeated.has(finding))
}
