import type { HistoryEntry } from '#shared/contract/history.ts'
import type { MessageKey } from '#shared/i18n/messages.ts'

type Translate = (key: MessageKey, params?: Record<string, string | number>) => string

const longestQuote = 40

/** What an entry did, in one line. */
export function lineOf(entry: HistoryEntry, t: Translate): string {
  const said = [...recordLines(entry, t), ...textLines(entry, t)]
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
  if (deleted > 0) lines.push(t('history.line.deleted', { count: deleted }))
  return lines
}

function recordLines({ decisions, readings, annotations, isCut }: HistoryEntry, t: Translate): string[] {
  const lines: string[] = []
  const [decision] = decisions
  if (decision) {
    const { type, verdict, quote, isTakenBack } = decision
    const key = isTakenBack ? 'history.line.decisionBack' : 'history.line.decision'
    lines.push(
      t(key, { type: t(`types.finding.${type}`), verdict: t(`types.status.${verdict}`), quote: shortened(quote) }),
    )
  }
  const [reading] = readings
  if (reading) {
    const { original, reading: now, isTakenBack } = reading
    const [from, to] = isTakenBack ? [now, original] : [original, now]
    lines.push(t('history.line.reading', { original: shortened(from) || '∅', reading: shortened(to) || '∅' }))
  }
  const [annotation] = annotations
  if (annotation && !decision) {
    const key = annotation.isTakenBack ? 'history.line.annotationBack' : 'history.line.annotation'
    lines.push(t(key, { kind: t(`types.annotation.${annotation.kind}`), text: shortened(annotation.text) }))
  }
  const more = decisions.length + readings.length + annotations.length
  if (lines.length > 0 && (isCut || more > 3)) lines.push(t('history.line.more'))
  return lines
}

const shortened = (text: string): string => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text)
