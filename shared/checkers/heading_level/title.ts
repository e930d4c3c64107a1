import type { ListedBlock } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { headingNumberOf } from '../heading-number.ts'
import type { OutlineEntry } from '../outline.ts'

/** A title stands among the first blocks. */
const within = 8
const [shortest, longest] = [4, 60]
/** A paragraph this long ends the search. */
const paragraph = 60
const genre =
  /报告|報告|总结|總結|意见|通知|讲话|講話|发言|规划|方案|纪要|要点|计划|条例|办法|规定|志$|概况|概況|简介|公报|决定|决议|说明|汇报|致辞|倡议书|提案|调研|综述|年鉴|通报|公告|制度|细则|章程|(?:判决|判決|裁定|起诉|起訴|决定|決定|调解|調解|责任|責任|建议|建議|通知|协议|協議|公证|鉴定|认定|告知|申请|申請|任务|承诺|委托|复议|答辩|检察|委託)[书書]$|合同$|批复$|请示$|守则$|规程$|意見|概述|史$|纪实|情况/u
const notTitle =
  /[。；;，,、：:]["”’」』）)]*$|[。；]|^[（([]|^【[^】]{1,8}】.{0,5}$|^(?:本报|记者|通讯员|各位|尊敬|同志)|^\d|\s\d{1,4}$|^[—–-]/u

/** A title is often set with a gap behind each character: 工 作 总 结. */
const spaced = /^(?:\p{Script=Han}[ \u3000]{1,2}){3,}\p{Script=Han}$/u
const together = (line: string) => (spaced.test(line) ? line.replace(/\s/gu, '') : line)

interface Title {
  entry: OutlineEntry
  confidence: number
}

/** The lines at the top of a document that are its title; empty when it has none. */
export function titlesOf(list: readonly ListedBlock[]): Title[] {
  const titles: Title[] = []
  for (let index = 0; index < within && index < list.length; index++) {
    const entry = list[index] as ListedBlock
    const line = together(entry.text.trim())
    const isFurniture = (furnitureOf(entry.text)?.weight ?? 0) >= 0.4
    if ((line.length >= paragraph && !isFurniture) || entry.block.kind === 'heading') break
    const isTitle =
      line.length >= shortest &&
      line.length <= longest &&
      /\p{Script=Han}{3}/u.test(line) &&
      !notTitle.test(line) &&
      !headingNumberOf(line) &&
      entry.shape !== 'byline' &&
      !isFurniture &&
      !/^\d{4}年/u.test(line)
    if (!isTitle) {
      if (titles.length > 0) break
      continue
    }
    const isGenre = genre.test(line)
    // 云泽市人民政府 / 关于……的报告: the second line is the title, too.
    if (titles.length > 0 && !isGenre) break
    const outline = { index, entry, line, level: 0, number: null, isYearSection: false }
    titles.push({ entry: outline, confidence: isGenre ? 0.85 : 0.66 })
    if (isGenre) break
  }
  return titles
}
