import * as v from 'valibot'
import type { FindingDraft } from '../../domain/finding.ts'
import { blockListOf, type ListedBlock, spanOf } from '../block-list.ts'
import { type CheckedDocument, defineChecker, perDocument } from '../checker.ts'
import { collectionHeadsOf, isWordedAsCollection } from './collection.ts'
import { headLinesIn } from './head-lines.ts'
import { abstractsIn, addHeadPlaces } from './head-places.ts'
import { addHemmed } from './hemmed.ts'
import type { Furniture, FurnitureRule } from './line.ts'
import { addDatedLinks, linkListsIn } from './link-list.ts'
import { en } from './locales/en.ts'
import { zhCN } from './locales/zh-CN.ts'
import { pageCountersIn } from './page-counters.ts'
import { foliosIn } from './page-furniture.ts'
import { type BlockFurniture, blockFurniture } from './read-block.ts'
import { besideAnother } from './shop-rules.ts'
import { headsPost } from './site-rules.ts'
import { addSurroundings } from './surroundings.ts'
import { watermarksIn } from './watermarks.ts'

const options = v.object({
  /** Whether page numbers and running heads of a printed book are reported too. */
  pageNumbers: v.optional(v.boolean(), true),
})
type Options = v.InferOutput<typeof options>

/** So many plain lines of furniture make a document a web page, in which doubtful lines are furniture too. */
const webPageLines = 2
const plain = 0.75
/** Weaker findings are shown to those who ask. */
const shown = 0.5

interface Prepared {
  document: CheckedDocument
  /** By text, so that after an edit only changed blocks are read again. */
  reads: Map<string, BlockFurniture>
}

function prepare(document: CheckedDocument, before: Prepared | undefined): Prepared {
  const reads: Prepared['reads'] = new Map()
  const list = blockListOf(document)
  for (const { text } of list) {
    if (!reads.has(text)) reads.set(text, before?.reads.get(text) ?? blockFurniture.of(list, text))
  }
  return { document, reads }
}

/** Plain lines of furniture inside a block of several lines. */
const linesInside = (read: BlockFurniture | undefined) =>
  read?.inline.filter(({ isLine, confidence }) => isLine && confidence >= plain).length ?? 0

/** Whom a paper went to stands right above who had it printed. */
const besideFoot = 0.45

/** The issue of a journal below the day and the names of its authors. */
function addBesideEachOther(found: Map<number, Furniture>): void {
  const isDoubtful = (furniture: Furniture | undefined) =>
    furniture?.rule === 'source_line' && furniture.weight === besideAnother
  for (const at of [...found.keys()].filter(at => isDoubtful(found.get(at)) && isDoubtful(found.get(at + 1))))
    for (const index of [at, at + 1]) found.set(index, { rule: 'source_line', weight: plain })
}

function addBesideFeet(found: Map<number, Furniture>): void {
  for (const [index, { rule, weight }] of found) {
    if (rule !== 'licence' || weight < besideFoot || weight >= plain) continue
    const isBeside = [index - 1, index + 1].some(at => {
      const other = found.get(at)
      return other?.rule === 'licence' && other.weight >= plain
    })
    if (isBeside) found.set(index, { rule, weight: plain })
  }
}

/** Blocks that end in a head of links, run on to their text: ……做出新的贡献！【某某总结】相关文章：. */
const relatedTails = (list: readonly ListedBlock[], reads: Prepared['reads']) =>
  list.flatMap(({ text }, index) => {
    const tail = reads.get(text)?.inline.at(-1)
    return tail?.rule === 'related' && tail.end >= text.trimEnd().length ? [index] : []
  })

function linesIn(list: readonly ListedBlock[], reads: Prepared['reads'], settings: Options): Map<number, Furniture> {
  const found = new Map<number, Furniture>()
  for (const [index, { block, text }] of list.entries()) {
    if (block.role !== 'body' || block.kind === 'rule') continue
    const furniture = reads.get(text)?.line
    if (!furniture || belongs(list, index, furniture)) continue
    // 相关链接 over a paragraph is the box of a newspaper, over links it is a web page's.
    const isBox = furniture.rule === 'related' && list[index + 1]?.shape === 'prose'
    found.set(index, isBox ? { rule: 'related', weight: 0.35 } : furniture)
  }
  addBesideFeet(found)
  addBesideEachOther(found)
  let plainLines = [...found.values()].filter(({ weight }) => weight >= plain).length
  for (const { text } of list) plainLines += linesInside(reads.get(text))
  if (plainLines >= webPageLines) {
    for (const [index, { rule, weight }] of found)
      if (weight < plain) found.set(index, { rule, weight: Math.min(0.78, weight + 0.32) })
    linkListsIn(list, found, [...relatedTails(list, reads)])
    if (plainLines > webPageLines) {
      addSurroundings(list, found)
      addHemmed(list, found)
    }
  } else addDatedLinks(list, found)
  addHeadPlaces(list, found)
  if (settings.pageNumbers) {
    for (const [index, folio] of foliosIn(list)) {
      if (folio.weight > (found.get(index)?.weight ?? 0) && list[index]?.block.role === 'body') found.set(index, folio)
    }
  }
  return found
}

/** One of several that make a sentence: 关注“某某医院”公众号，点击“预约挂号”； */
const listed = /；\s*$/u

/** Whether a line is of the text although it reads like furniture. */
function belongs(list: readonly ListedBlock[], index: number, { rule }: Furniture): boolean {
  const { block, text } = list[index] as ListedBlock
  // A title speaks of everything, and a cell belongs to its table.
  if (rule === 'voice' && (index === 0 || block.kind === 'heading' || block.kind === 'cell')) return true
  // A fraction in a table: 1/2.
  if (rule === 'page_count' && block.kind === 'cell' && /^[\d\s/]+$/u.test(text)) return true
  if (rule === 'voice' && (collectionHeadsOf(list).has(index) || isWordedAsCollection(text))) return true
  return block.kind === 'heading' ? headsPost(text) : listed.test(text)
}

/** A block as a whole, one line of it, or characters inside a text. */
type Place = 'block' | 'line' | 'inline'

function draft(documentId: string, rule: FurnitureRule, span: [number, number], place: Place) {
  return {
    documentId,
    type: 'boilerplate' as const,
    start: span[0],
    end: span[1],
    message: { key: `checkers.boilerplate.${place === 'inline' ? 'inline' : 'found'}.${rule}`, params: {} },
    severity: 'warning' as const,
    fixes: [{ text: '', label: 'checkers.boilerplate.fix.exclude', safe: false }],
    data: {
      rule,
      ...(place === 'block' ? { role: rule === 'folio' || rule === 'page_count' ? 'folio' : 'boilerplate' } : {}),
    },
  }
}

function checkDocument({ document, reads }: Prepared, settings: Options): FindingDraft[] {
  const { documentId } = document.snapshot
  const list = blockListOf(document)
  const lines = linesIn(list, reads, settings)
  const counters = settings.pageNumbers ? pageCountersIn(list) : []
  const numbers = counters.map(({ index, start, end }): FindingDraft => {
    const from = (list[index] as ListedBlock).block.start
    return { ...draft(documentId, 'folio', [from + start, from + end], 'inline'), confidence: 0.84 }
  })
  const heads = (settings.pageNumbers ? headLinesIn(list) : []).flatMap(
    ({ index, start, end, confidence }): FindingDraft[] => {
      const told = reads.get((list[index] as ListedBlock).text)?.inline ?? []
      if ((lines.get(index)?.weight ?? 0) >= shown || told.some(each => each.start < end && start < each.end)) return []
      const from = (list[index] as ListedBlock).block.start
      return [{ ...draft(documentId, 'folio', [from + start, from + end], 'line'), confidence }]
    },
  )
  const marks = [...watermarksIn(list), ...abstractsIn(list)].flatMap(
    ({ index, start, end, confidence }): FindingDraft[] => {
      if ((lines.get(index)?.weight ?? 0) >= shown) return []
      const from = (list[index] as ListedBlock).block.start
      return [{ ...draft(documentId, 'library', [from + start, from + end], 'inline'), confidence }]
    },
  )
  return [...numbers, ...heads, ...marks].concat(
    list.flatMap((entry, index): FindingDraft[] => {
      const { block, text } = entry
      const line = lines.get(index)
      const inline = reads.get(text)?.inline ?? []
      // What stands inside a block is surer than a doubtful look of the whole.
      const isPart = (line?.weight ?? 0) < shown && inline.some(({ confidence }) => confidence >= shown)
      if (line && line.weight >= 0.3 && !isPart) {
        const { start, end } = spanOf(entry)
        return [
          { ...draft(documentId, line.rule, [start, end], 'block'), confidence: Math.round(line.weight * 100) / 100 },
        ]
      }
      return inline.map(({ rule, start, end, confidence, isLine }) => ({
        ...draft(documentId, rule, [block.start + start, block.start + end], isLine ? 'line' : 'inline'),
        confidence,
      }))
    }),
  )
}

const lineRules: readonly FurnitureRule[] = [
  'breadcrumb',
  'navigation',
  'source_line',
  'counter',
  'share',
  'page_tools',
  'login',
  'licence',
  'copyright',
  'page_count',
  'neighbours',
  'related',
  'library',
  'follow',
  'script',
  'player',
  'folio',
  'voice',
]
const inlineRules: readonly FurnitureRule[] = [
  'page_count',
  'licence',
  'folio',
  'login',
  'follow',
  'page_tools',
  'share',
  'source_line',
  'copyright',
  'library',
  'related',
  'neighbours',
  'counter',
  'navigation',
  'breadcrumb',
  'script',
  'player',
  'voice',
]

/** What the page around a text left in it. See README.md beside this file. */
export const boilerplate = defineChecker({
  id: 'boilerplate',
  types: ['boilerplate'],
  severity: 'warning',
  readsBlocks: true,
  options,
  messageKeys: [...lineRules.map(rule => `found.${rule}`), ...inlineRules.map(rule => `inline.${rule}`), 'fix.exclude'],
  texts: { 'zh-CN': zhCN, en },
  run: settings => perDocument(prepare, prepared => checkDocument(prepared, settings)),
})
