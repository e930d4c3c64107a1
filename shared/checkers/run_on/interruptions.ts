import { blockListOf, type ListedBlock } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { findBrokenEnds } from '../broken_paragraph/ends.ts'
import { type Joint, pairUp } from '../broken_paragraph/starts.ts'
import type { CheckedDocument } from '../checker.ts'
import { NgramCounts } from '../ngram-counts.ts'
import type { Intruder } from './intruder.ts'

/** An article that stands inside a sentence is rarely longer, in blocks. */
const longestArticle = 60
const headlike = new Set(['heading', 'label', 'byline'])

const mayGoOn = (entry: ListedBlock | undefined) => entry?.shape === 'prose' || entry?.shape === 'item'
const isFurniture = ({ text }: ListedBlock) =>
  /^[-—–·\s\d./页第共]+$/u.test(text) || (furnitureOf(text)?.weight ?? 0) >= 0.4

const spanOf = ({ block, text }: ListedBlock) => ({
  start: block.start + text.length - text.trimStart().length,
  end: block.start + text.trimEnd().length,
})

/** The short blocks between a broken end and the block right behind them that goes on. */
function between(list: readonly ListedBlock[], joint: Joint): Intruder[] {
  const confidence = joint.score >= 3.5 ? 0.85 : joint.score >= 2.5 ? 0.68 : 0.4
  const continuation = spanOf(list[joint.start] as ListedBlock)
  return list
    .slice(joint.end.index + 1, joint.start)
    .filter(entry => !isFurniture(entry) && entry.block.role === 'body')
    .map(entry => ({ rule: 'between', ...spanOf(entry), confidence, role: 'caption', continuation }))
}

/** The headline of an article that stands between a broken end and the block that goes on far behind it. */
function articleInside(list: readonly ListedBlock[], joint: Joint): Intruder[] {
  const distance = joint.start - joint.end.index
  const entry = list[joint.end.index + 1] as ListedBlock
  if (distance < 2 || distance > longestArticle || !headlike.has(entry.shape) || isFurniture(entry)) return []
  const { strength } = joint.end
  const confidence = joint.score >= 5.5 ? 0.8 : strength >= 2.5 && joint.score >= 4 ? 0.66 : 0.4
  const continuation = spanOf(list[joint.start] as ListedBlock)
  return [{ rule: 'article_inside', ...spanOf(entry), confidence, continuation }]
}

/** Blocks that stand inside a sentence which goes on behind them. */
export function interruptionsIn(document: CheckedDocument): Intruder[] {
  const list = blockListOf(document)
  const ends = findBrokenEnds(list, document.profile).filter(
    ({ index, wrapped }) => !wrapped && list[index + 1] && !mayGoOn(list[index + 1]),
  )
  if (ends.length === 0) return []
  const grams = new NgramCounts()
  grams.add(document.snapshot.documentId, document.snapshot.text)
  return [...pairUp(list, ends, grams).values()].flatMap(joint =>
    joint.near ? between(list, joint) : articleInside(list, joint),
  )
}
