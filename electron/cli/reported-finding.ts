import { sourceRange } from '#shared/document/source-map.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { plainFormats } from '#shared/domain/source.ts'
import type { Locale } from '#shared/i18n/locales.ts'
import { translateMessage } from '#shared/i18n/translate.ts'
import { lastUpTo } from '#shared/order/last-up-to.ts'
import type { CheckedDocument } from './checked-documents.ts'

/** A finding as `zhubi check --format jsonl` prints it; fields in this order. Offsets are source offsets. */
export interface ReportedFinding {
  file: string
  id: string
  checker: string
  type: Finding['type']
  start: number
  end: number
  /** From 1. */
  line: number
  /** From 1, UTF-16 units. */
  column: number
  quote: string
  message: string
  severity: Finding['severity']
  confidence: number
  fixes: { text: string; label: string; safe: boolean }[]
  related: { file: string; start: number; end: number; quote: string }[]
  data: Finding['data']
}

/** Turns findings (text offsets) into what is reported: by file, then by place. */
export function reportedFindings(
  findings: readonly Finding[],
  documents: ReadonlyMap<string, CheckedDocument>,
  locale: Locale,
): ReportedFinding[] {
  const lines = new Map<CheckedDocument, number[]>()
  const reported = findings.flatMap(finding => {
    const document = documents.get(finding.documentId)
    if (!document) return []
    const starts = lines.get(document) ?? lineStartsOf(document.sourceText)
    lines.set(document, starts)
    return [reportOf(finding, document, { documents, locale, starts })]
  })
  return reported.sort((a, b) => compare(a.file, b.file) || a.start - b.start || a.end - b.end || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface ReportContext {
  documents: ReadonlyMap<string, CheckedDocument>
  locale: Locale
  /** Offset of each line's start. */
  starts: readonly number[]
}

function reportOf(finding: Finding, document: CheckedDocument, context: ReportContext): ReportedFinding {
  const { id, checker, type, severity, confidence, data } = finding
  const { start, end } = placeOf(document, finding)
  const line = lineOf(context.starts, start)
  return {
    file: document.file,
    id,
    checker,
    type,
    start,
    end,
    line,
    column: start - (context.starts[line - 1] ?? 0) + 1,
    quote: quoteOf(document, finding, start, end),
    message: translateMessage(context.locale, finding.message),
    severity,
    confidence: Math.round(confidence * 1000) / 1000,
    fixes: finding.fixes.map(fix => ({
      text: fix.text,
      label: translateMessage(context.locale, { key: fix.label, params: {} }),
      safe: fix.safe,
    })),
    related: relatedOf(finding, context.documents),
    data,
  }
}

function relatedOf(finding: Finding, documents: ReadonlyMap<string, CheckedDocument>): ReportedFinding['related'] {
  return finding.related.flatMap(span => {
    const document = documents.get(span.documentId)
    if (!document) return []
    const { start, end } = placeOf(document, span)
    return [{ file: document.file, start, end, quote: quoteOf(document, span, start, end) }]
  })
}

/** The source offsets of a stretch of text offsets. Text that was typed has none: then the nearest before it counts. */
function placeOf(
  { view, sources }: CheckedDocument,
  span: { start: number; end: number },
): { start: number; end: number } {
  const from = view.toPoint(span.start, 'start')
  const to = span.end > span.start ? view.toPoint(span.end, 'end') : from
  const range = sourceRange(sources, from, to)
  if (range) return range
  let near = 0
  for (const block of view.snapshot.blocks) {
    if (block.start > span.start) break
    near = sources.get(block.id)?.end ?? near
  }
  return { start: near, end: near }
}

/** The source's own characters, unless the text was edited or the source is no plain text: then the text's. */
function quoteOf(
  { view, sourceText }: CheckedDocument,
  span: { start: number; end: number; quote: string },
  start: number,
  end: number,
): string {
  const { revision, format } = view.snapshot
  return revision === 0 && plainFormats.has(format) ? sourceText.slice(start, end) : span.quote
}

/** Lines end at LF, CR LF or CR. */
function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

const lineOf = (starts: readonly number[], offset: number): number => lastUpTo(starts, offset, start => start) + 1
