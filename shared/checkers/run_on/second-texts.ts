import { type ListedBlock, spanOf } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { endOf } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import type { Intruder } from './intruder.ts'

/** Over a text of a collection: 第二篇：某某工作总结, 篇二：…, 【篇三】…. */
const head =
  /^(?:第\s?([二三四五六七八九十\d]{1,2})\s?篇|(?:篇|范文)\s?([二三四五六七八九十\d]{1,2})|[【[]\s?篇\s?([二三四五六七八九十\d]{1,2})\s?[】\]])\s?[:：]?\s?(.{4,50})$/u
const firstHead = /^(?:第\s?[一1]\s?篇|(?:篇|范文)\s?[一1]|[【[]\s?篇\s?[一1]\s?[】\]])/u
const paper = /总结|报告|体会|心得|讲话|发言|方案|计划|汇报|检查材料|倡议|演讲|致辞|事迹/u
/** A collection that was pasted with little of its second text. */
const mostBehind = 4
const longestHead = 60
const plainly = 0.7

/** The beginning of a second text of a collection, pasted behind the end of the first: its head and what little follows. */
export function secondTextsIn(list: readonly ListedBlock[]): Intruder[] {
  for (let at = Math.max(3, list.length - mostBehind - 6); at < list.length; at++) {
    const { text, block } = list[at] as ListedBlock
    if (text.length > longestHead || !/篇|范文/u.test(text) || block.role !== 'body') continue
    const [, ...groups] = head.exec(foldLine(text.trim())) ?? []
    const number = groups[0] ?? groups[1] ?? groups[2]
    const above = list[at - 1] as ListedBlock
    if (number === undefined || number === '1' || !paper.test(groups[3] ?? '') || endOf(above.text) !== 'ended')
      continue
    if (list.some(other => firstHead.test(foldLine(other.text.slice(0, 12).trim())))) return []
    const behind = list.slice(at + 1).filter(other => (furnitureOf(other.text)?.weight ?? 0) < plainly)
    if (behind.length > mostBehind) return []
    return [list[at] as ListedBlock, ...behind].map(entry => ({
      rule: 'second_article',
      ...spanOf(entry),
      confidence: 0.72,
    }))
  }
  return []
}

const label = /^[【[（(〔]?\s?(?:广\s?告|廣\s?告)\s?[】\])）〕]?$/u
const gaps = /\S[ \u3000]{1,4}\S/gu
/** Clauses parted by gaps, without a mark: 百齡牌魚肝油　補肺健身　各大藥房均售. */
const [fewestGaps, longestAdvertisement] = [2, 120]

/** The advertisement of a newspaper page below its label, among the news. */
export function labelledAdvertisementsIn(list: readonly ListedBlock[]): Intruder[] {
  return list.flatMap(({ text }, at): Intruder[] => {
    if (text.length > 10 || !label.test(text.trim())) return []
    const entry = list[at + 1]
    if (!entry || entry.text.length > longestAdvertisement || /[。；]/u.test(entry.text)) return []
    const isAdvertisement = (entry.text.trim().match(gaps)?.length ?? 0) >= fewestGaps
    return isAdvertisement && list.length > at + 2 ? [{ rule: 'notice', ...spanOf(entry), confidence: 0.72 }] : []
  })
}
