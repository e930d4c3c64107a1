import type { Node } from 'prosemirror-model'
import { positionText, readableText } from './block-text.ts'

/** Units of a thread's name. */
export const longestThread = 60
/** Units of the name of an article that has no headline. */
const longestOpening = 16

const textOf = (block: Node): string =>
  block.inlineContent ? readableText(positionText(block, 0, Math.min(block.content.size, 200))).trim() : ''

const jump = /^[（(【<\s]*(?:上接|紧接|接)[^）)】>]{1,16}[）)】>]?/u
const dateline =
  /^(?:本[报報][^\s（(：:，。]{0,8}?[讯訊电電]|新[华華]社[^\s（(：:，。]{2,14}[电電]|本台消息|中新[网網社][^\s（(：:，。]{2,14}[电電])/u
const reporter = /^[\s:：]*(?:[（(][^）)]{1,30}[）)])?[\s:：]*/u
const byline = /^[■□●○◎\s]*(?:(?:本[报報]|新[华華]社|中新社)\S{0,6}?)?(?:[记記]者|通[讯訊][员員])[\s:：]/u
const loneName = /^\p{Script=Han}[ \u3000]?\p{Script=Han}[ \u3000]?\p{Script=Han}?$/u
const number =
  /^(?:第[一二三四五六七八九十百\d]+[编編章节節条條]|[一二三四五六七八九十]+[、．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．])/u

/** What a thread is named that begins with a block: its headline, else how its text begins. */
export function articleName(block: Node): string {
  const text = textOf(block)
  if (block.type.name === 'heading') return text.slice(0, longestThread)
  const opening = text.replace(jump, '').replace(dateline, '').replace(reporter, '')
  const clause = /^[^，。；：！？,;:!?]+/u.exec(opening)?.[0] ?? opening
  return (clause.trim() || text).slice(0, longestOpening)
}

/** Whether a block is a jump line and nothing else. */
export const isJumpLine = (block: Node): boolean => textOf(block).replace(jump, '') === ''

/** Whether a block begins with who wrote what stands below it, or where from it was reported. */
export function beginsWithCredit(block: Node): boolean {
  const text = textOf(block)
  const { role } = block.attrs
  if (role === 'byline' || role === 'dateline') return true
  return dateline.test(text) || (text.length <= 50 && (byline.test(text) || loneName.test(text)))
}

/** Whether a heading is one of a numbered series: a part of a text, not the headline of another. */
export const isNumbered = (block: Node): boolean => number.test(textOf(block))
