import type { ListedBlock } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { endOf } from '../continuation.ts'
import { headingNumberOf } from '../heading-number.ts'
import { headsBelow } from '../heading-over.ts'
import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import { letterTo } from '../run_on/glued-headlines.ts'
import { closingHeadsIn } from './closing-heads.ts'
import { beginsArticle, isColumn } from './headlines.ts'
import type { Judgement } from './judgement.ts'
import { titledParts, titlesOverSections } from './title.ts'

/** A few words, a figure of speech in quotes, a comma or colon at most. */
const innerHeadline = /^(?=.*\p{Script=Han}{3})[\p{Script=Han}“”‘’「」《》\d%％A-Z+·、：，—\s]{4,22}$/u
const notHeadline = /[，。；：、,:]$|^\d{4}\s?年|^\d+$|^[—–]{2}|[和与及或的]$|年.{1,5}[日月]$/u
const fewestInner = 2
/** What a page sets over what is none of its text. */
export const isLabelOfPage = /^(?:广告|廣告|推广|推廣|赞助|启事|啟事|公告|目录|目錄|图片|正文|全文)$/u

/** So many short lines that are no text may stand between the text above and an inner headline. */
const mostBetween = 2

/** Whole text above and below, with nothing but pictures, jump lines, furniture or advertisements between. */
function isBetweenParagraphs(list: Outline['list'], index: number): boolean {
  const after = list[index + 1]
  const isOverText = after?.shape === 'prose' && after.text.trim().length >= 30
  if (!isOverText && !(beginsArticle(after) && list[index + 2]?.shape === 'prose')) return false
  for (let at = index - 1; at >= Math.max(0, index - 1 - mostBetween); at--) {
    const { text, shape } = list[at] as ListedBlock
    if (shape === 'prose' && endOf(text) === 'ended') return true
    if (text.trim().length > 60) return false
  }
  return false
}

/** Whether the line below is the first of an article or a letter, so that this one is its headline. */
const isOverArticle = (list: Outline['list'], index: number) =>
  beginsArticle(list[index + 1]) || letterTo.test(list[index + 1]?.text ?? '')

const isShortLine = (entry: ListedBlock | undefined) => entry !== undefined && innerHeadline.test(entry.text.trim())

/** Whether a line is a headline by what stands below it: an article, a letter, items of a column, a headline of a column. */
const isHeadline = (list: Outline['list'], index: number) =>
  isBetweenParagraphs(list, index) ||
  headsBelow(list, index) ||
  isOverArticle(list, index) ||
  isColumn(list, index) ||
  (column.test((list[index] as ListedBlock).text.trim()) &&
    isShortLine(list[index + 1]) &&
    isOverArticle(list, index + 1))

/** What papers call their columns of letters and of short items. */
const column = /^(?:读者|讀者)(?:来信|來信|之声|之聲|信箱)|^(?:来信|來信)(?:照登|选登|選登)$|^(?:简讯|簡訊|短讯|短訊)$/u

export function innerHeadlinesIn(list: Outline['list']): OutlineEntry[] {
  return list.flatMap(({ block, text, shape }, index): OutlineEntry[] => {
    const line = text.trim()
    if (block.kind !== 'paragraph' || block.list || block.role !== 'body') return []
    if (!innerHeadline.test(line) && !isColumn(list, index)) return []
    if (shape === 'byline' || shape === 'caption' || shape === 'jump' || shape === 'salutation') return []
    if (notHeadline.test(line) || headingNumberOf(line) || (furnitureOf(text)?.weight ?? 0) >= 0.4) return []
    if (isLabelOfPage.test(line) || beginsArticle(list[index]) || !isHeadline(list, index)) return []
    return [unmarkedEntry(list, index)]
  })
}

/** Both in order, each line once. */
export const withClosing = (lines: readonly OutlineEntry[], closing: readonly OutlineEntry[]): OutlineEntry[] =>
  [...lines, ...closing.filter(({ index }) => lines.every(line => line.index !== index))].sort(
    (a, b) => a.index - b.index,
  )

/** A plain article whose sections have headlines without numbers, each alone between whole paragraphs. */
export function judgeInnerHeadlines({ list }: Outline): Judgement[] {
  const tops = titlesOverSections(list)
  const inner = withClosing(innerHeadlinesIn(list), closingHeadsIn(list)).filter(({ index }) =>
    tops.every(({ entry }) => entry.index !== index),
  )
  const names = new Set(inner.map(({ line }) => line))
  const first = inner[0]
  // Repeated lines are labels.
  if (!first || names.size < inner.length) return []
  const titles = tops.filter(({ entry }) => entry.index < first.index)
  // A page of reports shows by two of them what it is.
  const isPage = [...titles.map(({ entry }) => entry), first].every(({ index }) => isOverArticle(list, index))
  if (names.size < fewestInner && !isPage) return []
  // Without a title over them they may be the lines of anything.
  if (titles.length === 0) return []
  const confidence = inner.length >= 3 ? 0.64 : 0.56
  const doubted = titles.map(({ entry, confidence: sure }) => ({ entry, confidence: sure - 0.05 }))
  return titledParts(doubted, inner, confidence)
}
