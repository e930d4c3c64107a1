import type { ListedBlock } from '../block-list.ts'
import type { Doubled } from './doubled.ts'

/** Titles stand among the first blocks. */
const within = 6
/** What is read of a block, UTF-16 units. */
const reach = 120
/** A title behind the number that its site counts it by, and the same once more behind a gap. */
const twice = /^\s*(?:\d{1,3}[、.．]\s?)?(?<title>\S{8,48}?)(?<gap>[ \u3000]+)\k<title>(?![\p{Script=Han}\d])/u
/** What papers are called: nobody sings it. */
const paper =
  /(?:总结|總結|报告|報告|汇报|匯報|方案|计划|計劃|预案|預案|通知|意见|意見|讲话|講話|发言|發言|体会|心得|纪要|办法|规定|细则|制度|公报|公告|情况|简报|倡议书|要点|规划|材料)(?:[（(][^（()）]{1,12}[）)])?$/u

/** The title of a page and that of its text, one behind the other in one line. */
export function titlesTwiceIn(list: readonly ListedBlock[]): Doubled[] {
  return list.slice(0, within).flatMap(({ block, text }): Doubled[] => {
    const match = twice.exec(text.slice(0, reach))
    const title = match?.groups?.title
    if (!match || !title || !paper.test(title)) return []
    const end = match[0].length
    const firstStart = block.start + end - title.length * 2 - (match.groups?.gap ?? '').length
    return [{ start: block.start + end - title.length, end: block.start + end, firstStart, confidence: 0.78 }]
  })
}
