import type { ListedBlock } from '../block-list.ts'

/** What a newspaper sets behind the part of an article on this page, and before the rest of it. */
const forward = /[下紧緊][转轉接]|^\s*[（(【]?\s*[转轉]/u
const backward =
  /^\s*[（(【]?\s*(?:上接|接)\s?(?:本[报報册刊书期])?\s?第?\s?[\d一二三四五六七八九十A-D]+\s?[版页頁][^）)】。，]{0,8}[）)】]?\s*/u
const longestJump = 32

/** Where an article goes on, behind its last words on this page. */
export const jumpAtEnd = /[（(]\s?(?:[下紧緊]?[转轉接])[^（()）]{1,14}[版页頁][）)]$/u

/** Whether a line says where the text above it goes on: （下转第三版）. */
export const goesOnElsewhere = (entry: ListedBlock | undefined): boolean =>
  entry?.shape === 'jump' && entry.text.length <= longestJump && forward.test(entry.text)

/** The blocks in which articles of other pages go on: behind （上接第一版）, or beginning with it. */
export function restsIn(list: readonly ListedBlock[]): number[] {
  return list.flatMap(({ text }, index) => {
    const head = text.slice(0, longestJump)
    const length = /上接|接/u.test(head) ? (backward.exec(head)?.[0].length ?? 0) : 0
    if (length === 0) return []
    const at = length < text.length ? index : index + 1
    return at < list.length ? [at] : []
  })
}
