import type { ComparedRow, TextRow, TextVersion } from '#shared/contract/history.ts'
import { risingPlaces } from '#shared/order/rising-places.ts'
import { rowsOfVersion, type VersionTools } from './text-versions.ts'

/** Two versions of a document beside each other. Throws as `rowsOfVersion` does. */
export async function compareVersions(
  tools: VersionTools,
  documentId: string,
  { first, second }: { first: TextVersion; second: TextVersion },
): Promise<ComparedRow[]> {
  const [one, other] = [await rowsOfVersion(tools, documentId, first), await rowsOfVersion(tools, documentId, second)]
  return alignRows(mergedLike(one, other), mergedLike(other, one))
}

/** Rows in which those that are one row of the other version are one. */
function mergedLike(rows: readonly TextRow[], other: readonly TextRow[]): TextRow[] {
  const joined = new Map<string, TextRow>()
  for (const row of other) if (row.ids.length > 1) for (const id of row.ids) joined.set(id, row)
  if (joined.size === 0) return [...rows]
  const merged: TextRow[] = []
  const heads = new Map<TextRow, TextRow>()
  for (const row of rows) {
    const whole = joined.get(row.ids[0] ?? '')
    const head = whole && heads.get(whole)
    if (head) Object.assign(head, { ids: [...head.ids, ...row.ids], text: head.text + row.text })
    else {
      const own = { ...row }
      if (whole) heads.set(whole, own)
      merged.push(own)
    }
  }
  return merged
}

/** Rows that have a block in common and stand in the same order are one; the others stand alone. */
function alignRows(first: readonly TextRow[], second: readonly TextRow[]): ComparedRow[] {
  const places = new Map<string, number>()
  for (const [index, { ids }] of second.entries()) for (const id of ids) places.set(id, index)
  const placeOf = ({ ids }: TextRow): number => places.get(ids.find(id => places.has(id)) ?? '') ?? -1
  const kept = risingPlaces(first.map(placeOf))
  const rows: ComparedRow[] = []
  let next = 0
  const takeSecond = (end: number): void => {
    for (; next < end; next++) rows.push({ first: null, second: second[next]!, isSame: false })
  }
  for (const [index, row] of first.entries()) {
    const place = kept[index]!
    if (place < 0) rows.push({ first: row, second: null, isSame: false })
    else {
      takeSecond(place)
      const other = second[place]!
      const isSame = other.text === row.text
      rows.push({ first: row, second: isSame ? null : other, isSame })
      next = place + 1
    }
  }
  takeSecond(second.length)
  return rows
}
