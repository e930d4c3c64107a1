import type { PdfItem, PdfPage } from './pdf-content.ts'

/** Items on one baseline that stand close together. */
export interface DrawnLine {
  items: PdfItem[]
  x: number
  right: number
  y: number
  bottom: number
  /** Height of its letters. */
  size: number
  /** The column that it lies in: its edges. */
  left: number
  edge: number
}

/** Items further apart than this many letter heights are not of one line. */
const widestGap = 1.6

/** The lines of a page in reading order: from top to bottom, columns one after the other between lines that span them. */
export function linesOfPage(page: PdfPage): DrawnLine[] {
  const lines = drawnLines(page.items)
  const cut = columnCut(lines, page)
  if (cut === null) return inColumn(lines)
  const ordered: DrawnLine[] = []
  let left: DrawnLine[] = []
  let right: DrawnLine[] = []
  const flush = () => {
    ordered.push(...inColumn(left), ...inColumn(right))
    left = []
    right = []
  }
  for (const line of lines) {
    if (line.right <= cut + 2) left.push(line)
    else if (line.x >= cut - 2) right.push(line)
    else {
      flush()
      ordered.push(...inColumn([line]))
    }
  }
  flush()
  return ordered
}

/** Groups items by baseline; lines from top to bottom, then from left to right. */
function drawnLines(items: readonly PdfItem[]): DrawnLine[] {
  const drawn = items
    .filter(item => item.width > 0 || item.text.trim() !== '')
    .sort((a, b) => a.y + a.height - (b.y + b.height))
  const rows: PdfItem[][] = []
  for (const item of drawn) {
    const row = rows.at(-1)
    const bottom = row?.[0] ? row[0].y + row[0].height : Number.NEGATIVE_INFINITY
    if (row && item.y + item.height - bottom < item.height * 0.4) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap(row => splitRow(row.sort((a, b) => a.x - b.x))).flatMap(withoutOuterSpaces)
}

const isBlank = (item: PdfItem | undefined): boolean => item !== undefined && item.text.trim() === ''

/** A line between its first and its last letter; nothing for one without any. */
function withoutOuterSpaces(line: DrawnLine): DrawnLine[] {
  const first = line.items.findIndex(item => !isBlank(item))
  if (first < 0) return []
  const items = line.items.slice(first, line.items.findLastIndex(item => !isBlank(item)) + 1)
  const last = items.at(-1)!
  return [{ ...line, items, x: items[0]!.x, right: last.x + last.width }]
}

function splitRow(row: readonly PdfItem[]): DrawnLine[] {
  const lines: DrawnLine[] = []
  for (const item of row) {
    const last = lines.at(-1)
    if (last && item.x - last.right <= widestGap * Math.max(item.height, last.size)) {
      last.items.push(item)
      last.right = Math.max(last.right, item.x + item.width)
      last.y = Math.min(last.y, item.y)
      last.bottom = Math.max(last.bottom, item.y + item.height)
      last.size = Math.max(last.size, item.height)
    } else {
      const { x, y, width, height } = item
      lines.push({ items: [item], x, right: x + width, y, bottom: y + height, size: height, left: x, edge: x + width })
    }
  }
  return lines
}

/** Where a white stripe parts two columns, if one does: few lines cross it, and both sides have lines of text side by side. */
function columnCut(lines: readonly DrawnLine[], { width }: PdfPage): number | null {
  let best: { cut: number; crossing: number } | null = null
  for (let step = 30; step <= 70; step++) {
    const cut = (width * step) / 100
    const crossing = lines.filter(line => line.x < cut - 3 && line.right > cut + 3).length
    const left = lines.filter(line => line.right <= cut + 2)
    const right = lines.filter(line => line.x >= cut - 2)
    if (crossing > lines.length * 0.3 || left.length < 4 || right.length < 4) continue
    // Narrow cells side by side are a table, not columns.
    if (averageWidth(left) < width * 0.2 || averageWidth(right) < width * 0.2) continue
    const off = Math.abs(step - 50)
    if (!best || crossing + off / 100 < best.crossing) best = { cut, crossing: crossing + off / 100 }
  }
  return best?.cut ?? null
}

const averageWidth = (lines: readonly DrawnLine[]): number =>
  lines.reduce((sum, line) => sum + line.right - line.x, 0) / lines.length

/** Tells the lines of a column its edges. */
function inColumn(lines: readonly DrawnLine[]): DrawnLine[] {
  const left = Math.min(...lines.map(line => line.x))
  const edge = Math.max(...lines.map(line => line.right))
  return lines.map(line => ({ ...line, left, edge }))
}
