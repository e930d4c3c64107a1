import type { LineCut } from '../../domain/document-profile.ts'

const isWideMark = (code: number) => code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d)

/** Width of a line as it was set: a half-width character takes half the place of a full-width one. */
export function lineWidth(line: string): number {
  let width = 0
  for (let i = 0; i < line.length; i++)
    width += line.charCodeAt(i) < 0x2e80 && !isWideMark(line.charCodeAt(i)) ? 0.5 : 1
  return width
}

const endsInMark = /[。！？…；：!?;:]["'”’」』）)】》〕*]*$/u
const endsInAnyMark = /[\p{P}\p{S}]$/u
/** 、 alone may be that of a heading's number. */
const isClausal = /[，。；,;]/u

const [smallestWidth, largestWidth] = [10, 120]
/** Fewer lines than this tell nothing about a habit. */
const fewestLines = 8
/** A mark that may not begin a line makes the one before it shorter, a figure or a word that is not parted much more. */
const [ofMark, ofFigures] = [1, 2.5]
/** A short text of which no line of prose is longer than the others is cut where so many of them are full. */
const [fewestFull, leastFullShare] = [4, 0.5]
const narrowestProse = 18
/** Where so many of the shorter lines end their sentences, fewer full ones tell the same. Shares. */
const [mostShortEnded, fewerFullShare] = [0.85, 0.35]
/** So few lines may be wider: addresses, rows of a table. Share. */
const mostWider = 0.03
/** Of full lines so many may happen to end a sentence, and so many must stop behind a character. Shares. */
const [mostEnded, leastBare] = [0.25, 0.4]

interface Line {
  text: string
  width: number
  /** Where its text begins. */
  indent: number
}

function read(raw: string): Line {
  const text = raw.trim()
  const indent = lineIndent(raw)
  return { text, indent, width: indent + lineWidth(text) }
}

/** What most of some figures are; the greater of two as frequent. */
function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}

/** The width that most lines share to within a character; 0 where none is common. */
function commonWidth(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { width } of lines) counts.set(Math.round(width), (counts.get(Math.round(width)) ?? 0) + 1)
  const near = (width: number) => [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0)
  let best = 0
  for (const width of counts.keys()) {
    if (width < smallestWidth || width > largestWidth) continue
    if (best === 0 || near(width) > near(best) || (near(width) === near(best) && width > best)) best = width
  }
  return best
}

const share = (lines: readonly Line[], holds: (text: string) => boolean) =>
  lines.filter(({ text }) => holds(text)).length / Math.max(1, lines.length)
const isEnded = (text: string) => endsInMark.test(text)
const isBare = (text: string) => !endsInAnyMark.test(text)

/** Whether lines of one width mostly stop in mid-sentence; verse has such lines too, but each ends in a mark, and lists have no clauses. */
const flowsOn = (full: readonly Line[]) =>
  share(full, isBare) >= 0.6 && share(full, text => isClausal.test(text)) >= 0.4

/** The width that no line of prose exceeds and half of them reach, if they mostly stop in mid-sentence there. */
function boundOf(lines: readonly Line[], indent: number): LineCut | null {
  const prose = lines.filter(({ text }) => isClausal.test(text))
  const width = commonWidth(prose)
  const wider = lines.filter(line => line.width > width + ofFigures + 1).length
  if (width < narrowestProse || wider > lines.length * mostWider) return null
  const full = prose.filter(line => Math.abs(line.width - width) <= ofFigures)
  const short = prose.filter(line => line.width < width - ofFigures)
  const isCut = share(full, isEnded) <= mostEnded && share(full, isBare) >= leastBare
  const least = share(short, isEnded) >= mostShortEnded ? fewerFullShare : leastFullShare
  return isCut && full.length >= fewestFull && full.length >= prose.length * least
    ? { width, slack: ofFigures, indent }
    : null
}

/** How the lines of a text were cut, if they were: at a width that most share, or that none exceeds and half reach. */
export function lineCutOf(raw: readonly string[]): LineCut | null {
  const lines = raw.map(read)
  const indent = mostFrequent(lines.filter(({ text }) => isClausal.test(text)).map(line => line.indent))
  if (lines.length < fewestLines) return boundOf(lines, indent)
  const width = commonWidth(lines)
  const full = lines.filter(line => Math.abs(Math.round(line.width) - width) <= ofMark)
  return width > 0 && full.length >= lines.length * leastFullShare && flowsOn(full)
    ? { width, slack: ofMark, indent }
    : boundOf(lines, indent)
}

/** Where most lines end, for a text that somebody says is cut: nine in ten are no longer. */
export function likelyCutOf(raw: readonly string[]): LineCut | null {
  const widths = raw.map(line => Math.round(lineWidth(line.trim()))).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0
  return width >= smallestWidth && width <= largestWidth ? { width, slack: ofMark, indent: 0 } : null
}

/** Where the text of a line begins. */
export const lineIndent = (line: string): number => lineWidth(line.slice(0, line.length - line.trimStart().length))

/** What begins further in was set in the middle, or at the right. Share of the width. */
const mostIndent = 0.3
/** Every rule allows a full line this much more, for marks that hang or were lost. */
const tolerance = 1

/** Whether a line is cut because it is full. */
export const isFullLine = (line: string, { width, slack }: LineCut): boolean =>
  lineWidth(line.trimEnd()) >= width - slack - tolerance && lineIndent(line) <= width * mostIndent

/** Whether a line begins further in than those of its text, as the first of a paragraph does. */
export const isIndented = (line: string, { indent }: Pick<LineCut, 'indent'>): boolean => lineIndent(line) >= indent + 1
