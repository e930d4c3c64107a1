import type { Hit, ScannedBlocks, TraitedBlock } from '../characters/text-blocks.ts'

/** A heading that runs into its paragraph, set off by one wide blank: `水土流失治理　实施……`. */
const runInHead = /^\s*\p{Script=Han}{2,14}\u3000(?=\p{Script=Han})/u
/** The same behind its number, by any blank: `1. 风寒感冒 恶寒重……`. */
const numberedHead = /^\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])\s?\p{Script=Han}{2,8}[ \u3000]{1,2}(?=\p{Script=Han})/u
/** The same in a numbered list, which keeps its numbers to itself. */
const listedHead = /^\s*\p{Script=Han}{2,8}[ \u3000]{1,2}(?=\p{Script=Han})/u
/** So much text follows at least. UTF-16 units. */
const shortestText = 20
/** One alone may be a slip. */
const fewest = 2

const isHead = ({ text, block }: TraitedBlock, { rule, end }: Hit): boolean =>
  text.length >= end + shortestText &&
  ((rule === 'wide_between' && runInHead.exec(text)?.[0].length === end) ||
    (block.list?.kind === 'ordered' ? listedHead : numberedHead).exec(text)?.[0].length === end)

/** The blanks behind headings that run into their paragraphs, in a document that sets several so (yearbooks, gazetteers). */
export function runInHeadsOf({ hits }: ScannedBlocks): ReadonlySet<Hit> {
  const found = hits.flatMap(({ entry, hits: own }) => own.filter(hit => isHead(entry, hit)))
  return new Set(found.length >= fewest ? found : [])
}

const parts =
  '摘要 提要 目录 目錄 目次 前言 引言 序言 序文 附录 附錄 结语 結語 结论 結論 后记 後記 绪论 緒論 导言 導言 凡例 题记 題記 跋语'.split(
    ' ',
  )

/** Whether a blank sets the two characters of what a part of a book or paper is called apart: 摘 要：. */
export const isPartName = (before: string, after: string): boolean =>
  parts.includes(before.trim() + after.slice(0, 1)) && !/^.\p{Script=Han}/u.test(after)

/** The name of what an entry is about, and how an entry begins to tell of it: 石桥水库 位于石桥乡. */
const entryName = /^[\s\u3000]*[\p{Script=Han}·]{2,8}$/u
const entryOpening =
  /^(?:位于|位於|地处|地處|坐落|俗[名称稱]|又[名称稱叫]|别[名称稱]|別[名稱]|原[名称稱系為为]|旧[名称稱]|舊[名稱]|古[名称稱]|[始创創建][建于於立]|成立于|成立於|[发發]源|源[出于於]|流[经經域]|全[长長]|字\p{Script=Han}{1,3}[，。]|[号號]\p{Script=Han}{1,3}[，。]|生于|生於|[男女]，|(?:[明清宋元唐汉漢]|民[国國]|\p{Script=Han}{2,4}[县縣市])人[，。])/u

/** Whether a blank sets the name of an entry off from what is told of it. */
export const isEntryHead = (before: string, after: string): boolean =>
  entryName.test(before) && entryOpening.test(after)
