import type { ListedBlock } from '../block-list.ts'
import { collectionHeadsOf } from '../boilerplate/collection.ts'
import { lettersOnly } from '../boilerplate/hemmed.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { pageCountersIn } from '../boilerplate/page-counters.ts'
import { foliosIn } from '../boilerplate/page-furniture.ts'
import { headingNumberOf } from '../heading-number.ts'
import { matchesOf } from '../matches.ts'
import { type OutlineEntry, unmarkedEntry } from '../outline.ts'
import { blockAdvertisements } from '../spam/scan.ts'
import type { Judgement } from './judgement.ts'

/** A title stands among the first blocks. */
const within = 8
const [shortest, longest] = [4, 60]
/** A paragraph this long ends the search. */
const paragraph = 60
const genre =
  /报告|報告|总结|總結|意见|通知|讲话|講話|发言|规划|方案|纪要|要点|计划|条例|办法|规定|志$|概况|概況|简介|公报|决定|决议|说明|汇报|致辞|倡议书|提案|调研|综述|年鉴|通报|公告|制度|细则|章程|(?:判决|判決|裁定|起诉|起訴|决定|決定|调解|調解|责任|責任|建议|建議|通知|协议|協議|公证|鉴定|认定|告知|申请|申請|任务|承诺|委托|复议|答辩|检察|委託)[书書]$|合同$|批复$|请示$|守则$|规程$|意見|概述|史$|纪实|情况/u
const notTitle =
  /[。；;，,、：:]["”’」』）)]*$|[。；]|^[（([]|^【[^】]{1,8}】.{0,5}$|^(?:本报|记者|通讯员|各位|尊敬|同志)|^\d|\s\d{1,4}$|^[—–-]/u

/** 202x年度专题民主生活会个人对照检查材料: begins as a date does, ends as a title. */
const ofYear =
  /^(?:20|19)[\dxX×*＊]{1,2}年度?\p{Script=Han}[^，。；：:]{3,}(?:报告|报告书|总结|材料|方案|要点|计划|公报|通报|意见|清单|综述|提纲|台账|纪要|通知|公告|年报|分析|汇报)$/u

/** The name of a file that a site shows, no title: 上半年工作汇报.doc. */
export const fileName = /\.(?:docx?|pdf|pptx?|xlsx?|wps|txt|rtf)$/iu

/** A title is often set with a gap behind each character: 工 作 总 结. */
const spaced = /^(?:\p{Script=Han}[ \u3000]{1,2}){3,}\p{Script=Han}$/u
const together = (line: string) => (spaced.test(line) ? line.replace(/\s/gu, '') : line)

interface Title {
  entry: OutlineEntry
  confidence: number
}

/** Whether a line above the path of a page names its site: 云泽范文站 over 位置：首页 > 工作总结. */
function isSiteName(list: readonly ListedBlock[], index: number): boolean {
  const isPath = (entry: ListedBlock | undefined) => {
    const rule = entry && furnitureOf(entry.text)?.rule
    return rule === 'breadcrumb' || rule === 'navigation'
  }
  // What the site says of itself may stand between.
  return isPath(list[index + 1]) || (list[index + 1]?.shape === 'label' && isPath(list[index + 2]))
}

/** A line that is an advertisement as a whole. */
const isAdvertised = (list: readonly ListedBlock[], text: string) =>
  blockAdvertisements.of(list, text).some(({ isWhole, confidence }) => isWhole && confidence >= 0.6)

const yearLine = /^(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})\s?年$/u

/** The first line over the first part, or over the first year of a chronicle, is the title, though pages say it again. */
function isOverFirst(list: readonly ListedBlock[], index: number): boolean {
  const below = list[1]?.text.trim() ?? ''
  return index === 0 && ((headingNumberOf(below)?.length ?? 0) > 0 || yearLine.test(below))
}

/** The name of a newspaper over its date. */
const paper = /^\p{Script=Han}{2,8}(?:[报報](?:·\p{Script=Han}{2,4})?)$/u
const issue = /\d{4}\s?年.{0,40}(?:星期|[期号號版])|第\s?\d+\s?[期号號]/u
const isMasthead = (list: readonly ListedBlock[], index: number) =>
  paper.test((list[index] as ListedBlock).text.trim()) && issue.test(list[index + 1]?.text.slice(0, longest) ?? '')

const shortestSaidAgain = 8

/** The title of a page right above its furniture, which the text below says again. */
function isSaidBelow(list: readonly ListedBlock[], index: number): boolean {
  const isFurniture = (at: number) => (furnitureOf(list[at]?.text ?? '')?.weight ?? 0) >= 0.7
  let below = index + 1
  while (below < index + within && isFurniture(below)) below++
  if (below === index + 1) return false
  const again = lettersOnly(list[below]?.text.slice(0, longest * 2) ?? '')
  return again.length >= shortestSaidAgain && lettersOnly((list[index] as ListedBlock).text).startsWith(again)
}

/** The headline with the site's name, over the headline itself. */
function isBrowserTitle(list: readonly ListedBlock[], index: number): boolean {
  const line = (list[index] as ListedBlock).text.trim()
  const at = line.search(/\s?[-_|—–]/u)
  if (at < shortest) return false
  return list.slice(index + 1, index + within).some(({ text }) => text.trim() === line.slice(0, at))
}

const named = /《([^《》]{6,50})》/gu

/** The titles of papers that a notice passes on (关于印发《……方案》的通知), where they stand over their texts. */
export function annexTitlesOf(list: readonly ListedBlock[]): Title[] {
  const names = new Set<string>()
  for (const { text } of list.slice(0, within)) {
    if (text.length > longest * 2 || !/[印颁頒转轉]|公布|下[发發]/u.test(text)) continue
    for (const [, name] of matchesOf(text, named)) names.add(name as string)
  }
  if (names.size === 0) return []
  return list.flatMap((entry, index): Title[] => {
    const line = together(entry.text.trim())
    const next = list[index + 1]
    if (entry.block.kind !== 'paragraph' || entry.text.length > longest * 2 || !names.has(line)) return []
    if (next?.shape !== 'prose' && next?.shape !== 'heading') return []
    return [{ entry: unmarkedEntry(list, index, line), confidence: 0.8 }]
  })
}

/** The lines at the top of a document that are its title; empty when it has none. */
export function titlesOf(list: readonly ListedBlock[]): Title[] {
  const titles: Title[] = []
  for (let index = 0; index < within && index < list.length; index++) {
    const entry = list[index] as ListedBlock
    // A site that cuts a file into pages sets the number of the first before its title.
    const counter = pageCountersIn(list).find(page => page.index === index && !page.isInside)?.end ?? 0
    const line = together(entry.text.slice(counter).trim())
    const isFurniture =
      (furnitureOf(entry.text)?.weight ?? 0) >= 0.4 ||
      collectionHeadsOf(list).has(index) ||
      (!isOverFirst(list, index) && (foliosIn(list).get(index)?.weight ?? 0) >= 0.6) ||
      isMasthead(list, index) ||
      isAdvertised(list, entry.text) ||
      isBrowserTitle(list, index) ||
      isSaidBelow(list, index)
    if ((line.length >= paragraph && !isFurniture) || entry.block.kind === 'heading') break
    const isOfYear = ofYear.test(line)
    const isTitle =
      line.length >= shortest &&
      line.length <= longest &&
      /\p{Script=Han}{3}/u.test(line) &&
      (!notTitle.test(line) || isOfYear) &&
      !fileName.test(line) &&
      !headingNumberOf(line) &&
      entry.shape !== 'byline' &&
      !isFurniture &&
      (!/^\d{4}年/u.test(line) || isOfYear)
    if (!isTitle) {
      if (titles.length > 0) break
      continue
    }
    const isGenre = genre.test(line)
    if (!isGenre && isSiteName(list, index)) continue
    // 云泽市人民政府 / 关于……的报告: the second line is the title, too.
    if (titles.length > 0 && !isGenre) break
    const outline = unmarkedEntry(list, index, line)
    titles.push({ entry: outline, confidence: isGenre ? 0.85 : 0.66 })
    if (isGenre) break
  }
  return titles
}

/** The number and name of the one chapter that a text is, as its first line: 第四章　雨季. */
function chapterTitleOf(list: readonly ListedBlock[]): Title[] {
  const [entry] = list
  const line = entry?.text.trim() ?? ''
  const style = headingNumberOf(line)?.style
  if (entry?.block.kind !== 'paragraph' || line.length > longest || notTitle.test(line)) return []
  if (style !== 'part' && style !== 'chapter' && style !== 'section') return []
  const isAlone = list.every(({ text }, index) => index === 0 || headingNumberOf(text.trim())?.style !== style)
  const outline = unmarkedEntry(list, 0, line)
  return isAlone ? [{ entry: outline, confidence: 0.7 }] : []
}

/** The titles of a text that marks none, and the parts below them, of which a confidence is said. */
export const titledParts = (
  titles: readonly Title[],
  parts: readonly OutlineEntry[],
  confidence: number,
): Judgement[] => [
  ...titles.map(
    (title): Judgement => ({
      target: title.entry,
      rule: 'plain_text',
      level: 1,
      confidence: title.confidence,
    }),
  ),
  ...parts.map((target): Judgement => ({ target, rule: 'plain_text', level: 2, confidence })),
]

/** The titles of a text whose sections bear no numbers: that of the one chapter that it is, or its own. */
export function titlesOverSections(list: readonly ListedBlock[]): Title[] {
  const chapter = chapterTitleOf(list)
  return chapter.length > 0 ? chapter : titlesOf(list)
}
