import { type ListedBlock, spanOf } from '../block-list.ts'

const opening = /^\s*(?:([▲△▼■◆●★◎])|(【)\p{Script=Han}{2,6}】)/u
/** Such a sign stands under pictures, too. */
const pictured = /[摄攝][）)\s]*$|[图圖][为為:：]|[摄攝]影|供[图圖]|[（(][^（()）]*[图圖][）)]|[左右][一二三四起]/u
/** So many blocks that open alike are how the document is set: a page of small notices, a bulletin. */
const fewestBrackets = 3
const fewestSigns = 4

/** Tells of a position whether the block there opens as the document's own blocks do. */
export function ownOpenings(list: readonly ListedBlock[]): (start: number) => boolean {
  const openings = new Map<number, string>()
  const counts = new Map<string, number>()
  for (const entry of list) {
    const [, sign, bracket] = opening.exec(entry.text) ?? []
    const key = sign ?? bracket
    if (!key || (sign && pictured.test(entry.text))) continue
    openings.set(spanOf(entry).start, key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return start => {
    const key = openings.get(start)
    return key !== undefined && (counts.get(key) ?? 0) >= (key === '【' ? fewestBrackets : fewestSigns)
  }
}
