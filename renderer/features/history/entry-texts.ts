import { visibleText } from '#renderer/ui/visible-text.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'

type Translate = (key: MessageKey, params?: Record<string, string | number>, plural?: number) => string

const longestQuote = 40

/** What an entry did, in one line. */
export function lineOf(entry: HistoryEntry, t: Translate): string {
  const lines = recordLines(entry, t)
  const said = [...(hasMore(entry) && lines.length > 0 ? [withMore(lines, t)] : lines), ...textLines(entry, t)]
  if (entry.kind === 'import') return t('history.line.import')
  if (entry.kind === 'version') return t('history.line.version')
  if (entry.kind === 'restore') return t('history.line.restore', { revision: entry.restored ?? 0 })
  return said.join(t('history.line.and')) || t('history.line.structure')
}

function textLines({ inserted, deleted, readings }: HistoryEntry, t: Translate): string[] {
  // A correction has told its texts already.
  if (readings.length > 0) return []
  const lines: string[] = []
  if (inserted !== '') lines.push(t('history.line.inserted', { text: shortened(inserted) }))
  if (deleted > 0) lines.push(t('history.line.deleted', { count: deleted }, deleted))
  return lines
}

const withMore = (lines: readonly string[], t: Translate): string =>
  t('history.line.withMore', { line: lines.join(t('history.line.and')) })

/** Whether a line leaves something out. */
const hasMore = ({ decisions, readings, annotations, isCut }: HistoryEntry): boolean =>
  isCut || Math.min(decisions.length, 1) + readings.length + annotations.length > 3

function recordLines({ decisions, decided, readings, annotations }: HistoryEntry, t: Translate): string[] {
  const lines: string[] = []
  const [decision] = decisions
  if (decision) lines.push(severalOf(decisionLine(decision, t), decided, t))
  const [reading] = readings
  if (reading) lines.push(readingLine(reading, t))
  const [annotation] = annotations
  if (annotation && !decision) {
    const key = annotation.isTakenBack ? 'history.line.annotationBack' : 'history.line.annotation'
    lines.push(t(key, { kind: t(`types.annotation.${annotation.kind}`), text: shortened(annotation.text) }))
  }
  return lines
}

function decisionLine({ type, verdict, quote, isTakenBack }: HistoryEntry['decisions'][number], t: Translate): string {
  const key = isTakenBack ? 'history.line.decisionBack' : 'history.line.decision'
  return t(key, { type: t(`types.finding.${type}`), verdict: t(`types.status.${verdict}`), quote: shortened(quote) })
}

function readingLine({ original, reading, isTakenBack }: HistoryEntry['readings'][number], t: Translate): string {
  const [from, to] = isTakenBack ? [reading, original] : [original, reading]
  return t('history.line.reading', { original: shortened(from) || '∅', reading: shortened(to) || '∅' })
}

/** A line with how many places it stands for. */
const severalOf = (line: string, count: number, t: Translate): string =>
  count > 1 ? t('history.line.several', { line, places: t('amounts.places', { count }, count) }) : line

/** All that an entry decided and corrected: what is said alike is said once, with how often. */
export function linesOf({ decisions, readings }: HistoryEntry, t: Translate): string[] {
  const counts = new Map<string, number>()
  const said = [
    ...decisions.map(decision => decisionLine(decision, t)),
    ...readings.map(reading => readingLine(reading, t)),
  ]
  for (const line of said) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].map(([line, count]) => severalOf(line, count, t))
}

function shortened(text: string): string {
  const shown = text === '' ? '' : visibleText(text)
  return shown.length > longestQuote ? `${shown.slice(0, longestQuote)}…` : shown
}
