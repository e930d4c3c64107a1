import { collectionHeadsOf } from '../boilerplate/collection.ts'
import { type Outline, unmarkedEntry } from '../outline.ts'
import type { Judgement } from './judgement.ts'

/** The headline of a page of several texts, and the levels that it, their heads and the sections inside them have. */
const [headline, head] = [1, 2]
const confidence = 0.76

/**
 * The heads over the texts of a collection (…述职报告 篇1, 【篇二】…) and the headline of their page (…（精选3篇）): without
 * them nobody sees where one text ends and the next begins.
 */
export function judgeCollection({ list }: Outline): Judgement[] {
  const heads = collectionHeadsOf(list)
  return [...heads].flatMap(([index, isHeadline]): Judgement[] => {
    const entry = list[index]
    if (entry?.block.kind !== 'paragraph' || entry.block.role !== 'body') return []
    const target = unmarkedEntry(list, index)
    return [{ target, rule: 'plain_text', level: isHeadline ? headline : head, confidence }]
  })
}
