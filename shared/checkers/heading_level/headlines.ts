import type { ListedBlock } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { endOf } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf } from '../heading-number.ts'
import { type Outline, type OutlineEntry, unmarkedEntry } from '../outline.ts'
import type { Judgement } from './judgement.ts'
import { isSetApart } from './parallel.ts'

const byline =
  /^\s*(?:[■□●○]\s?)?(?:本报|新华社)?(?:首席|特约|全媒体)?(?:记者|通讯员|评论员)[\s:：]|^\s*本报(?:记者|通讯员|评论员)/u
const dateline =
  /^\s*(?:[（(][^（()）]{1,12}[)）]\s?)?(?:本报|本台)(?:讯|消息)|^\s*新华社\S{2,14}电|^\s*据(?:新华社|中新社|《[^》]{2,12}》|本报|本台)\S{0,8}(?:消息|报道|电)/u
/** Whence and who, or who alone: 杨柳街道　鲁闻, 袁小舟 摄. */
const author = /^\s*(?:\p{Script=Han}{2,8}\s+\p{Script=Han}{2,3}|\p{Script=Han}{2,3}\s+[摄文])\s*$/u
/** The reporter of an interview speaks: 记者：山上最难熬的是什么？ */
export const asks = /^[\s*]*(?:本报)?(?:记者|記者|主持人)[*\s]*[:：].*[。！？….?!]["”」]?[\s*]*$/u
const longestByline = 60

/** Whether a block says who wrote the article below, or from where it was sent. */
export function beginsArticle(entry: ListedBlock | undefined): boolean {
  if (entry?.block.kind !== 'paragraph' && entry?.block.kind !== 'heading') return false
  const line = foldLine(entry.text.slice(0, longestByline))
  if (dateline.test(line)) return true
  return entry.text.length <= longestByline && !asks.test(line) && (byline.test(line) || author.test(line))
}

/** The marked headlines of a page of several articles, and the level that they have. */
interface Articles {
  heads: readonly OutlineEntry[]
  level: number
}

function articlesOf({ list, entries }: Outline): Articles | null {
  const heads = entries.filter(({ level, number, index }) => {
    // The second line of a headline is none of its own.
    if (level === 0 || number || list[index - 1]?.block.kind === 'heading') return false
    return beginsArticle(list[index + 1]) || beginsArticle(list[index + 2])
  })
  const counts = new Map<number, number>()
  for (const { level } of heads) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [level, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0]
  if (count >= 2 && count * 2 >= heads.length) return { heads, level }
  // Of two that are levels apart the first says what headlines are.
  const [first, second] = [heads[0]?.level ?? 0, heads[1]?.level ?? 0]
  if (heads.length === 2 && first <= 2 && second >= first + 2) return { heads, level: first }
  // The first of a page may be its lead, a level above the others.
  return heads.length === 2 && second === first + 1 ? { heads, level: second } : null
}

const [shortest, longest] = [6, 34]
const notHeadline = /[。；，、：:！!]["”’」』]?$|[。；]|[（(][^（()）]*(?:摄|图)[^（()）]*[）)]$|^[【［[（(▲△●■◆·]/u

/** A line over an author or a dateline that is marked as nothing. */
function isUnmarkedHeadline(list: Outline['list'], index: number): boolean {
  const { block, text, shape } = list[index] as ListedBlock
  const line = text.trim()
  if (block.kind !== 'paragraph' || block.role !== 'body' || block.list || shape === 'byline' || shape === 'jump')
    return false
  if (line.length < shortest || line.length > longest || notHeadline.test(line) || headingNumberOf(line)) return false
  if (!beginsArticle(list[index + 1]) || beginsArticle(list[index])) return false
  const before = list[index - 1]
  if (!before || before.block.kind === 'heading' || (before.shape === 'prose' && endOf(before.text) !== 'ended'))
    return false
  return (furnitureOf(text)?.weight ?? 0) < 0.4
}

const bullet = /^\s*([▲△●○◆◇■□★☆▼])/u
const column = /^(?:\*\*)?\p{Script=Han}{2,8}(?:\*\*)?$/u

/** The name of a column over short items that begin with one sign: 简讯 over ●…, ●…. */
export function isColumn(list: Outline['list'], index: number): boolean {
  const { block, text } = list[index] as ListedBlock
  if (block.kind !== 'paragraph' || block.role !== 'body' || block.list || text.length > 12) return false
  if (!column.test(text.trim())) return false
  const sign = bullet.exec(list[index + 1]?.text ?? '')?.[1]
  return sign !== undefined && bullet.exec(list[index + 2]?.text ?? '')?.[1] === sign
}

/** What stands at the end of a text, at the level of its sections. */
export const closing =
  /^(?:附录|附记|名词解释|参考文献|结语|结束语|后记|编后[记语]?|编余|致谢|尾声|(?:记者|采访|編輯|编辑)(?:手记|札记)|(?:专家|编者|记者)?(?:点评|短评)|(?:新闻|相关|知识)链接|延伸阅读)(?:[\s:：]|$)/u

/** The level that most of the headings below the title have. */
function usualLevel(marked: readonly OutlineEntry[]): number | null {
  const counts = new Map<number, number>()
  for (const { level } of marked.slice(1)) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [level, count] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0, 0]
  return count >= 2 ? level : null
}

/** Whether a heading as high as the title is the only one beside it. */
const isUnderTitle = (marked: readonly OutlineEntry[], at: number) =>
  marked.every(({ level }, index) => index === 0 || index === at || level > (marked[0] as OutlineEntry).level) &&
  marked[0]?.level === marked[at]?.level

/** Headings that stand two levels and more below the one before, alone so deep, and closing sections out of level. */
function strayLevels(marked: readonly OutlineEntry[]): Judgement[] {
  const usual = usualLevel(marked)
  if (usual === null) return []
  return marked.flatMap((target, at): Judgement[] => {
    const witness = marked[at - 1]
    if (!witness || target.level === usual || target.number) return []
    const isClosing = closing.test(foldLine(target.line))
    // What stands at the end of a text is no second title of it.
    if (target.level < usual)
      return isClosing && isUnderTitle(marked, at)
        ? [{ target, rule: 'jump', level: usual, confidence: 0.62, witness }]
        : []
    const isAlone = marked.every(other => other === target || other.level < target.level)
    if (!isClosing && !(isAlone && target.level >= witness.level + 2)) return []
    return [{ target, rule: 'jump', level: usual, confidence: isClosing ? 0.62 : 0.58, witness }]
  })
}

/** A single line in bold is a heading that was not marked; more are how the text is set. */
const mostBold = 1
const shortestBelow = 30
const boldLine = /^(?!注释|说明|备注|附注)(?!.*[。；：:]$)(?!\d{4}\s?年)(?=.*\p{Script=Han}{2})[^。；\n]{2,24}$/u

/** Lines of nothing but bold over text, where hardly any line is set so. */
function boldLinesIn(list: Outline['list']): ListedBlock[] {
  const lines = list.filter(({ block, text }, index) => {
    const [strong] = block.strong
    if (!strong || block.kind !== 'paragraph' || block.list || block.role !== 'body') return false
    const line = text.trim()
    if (strong[1] - strong[0] < line.length || !boldLine.test(line) || headingNumberOf(line)) return false
    const below = list[index + 1]
    // Verse has a title in bold, too.
    return index > 0 && below?.shape === 'prose' && below.text.length >= shortestBelow && !below.text.includes('\n')
  })
  return lines.length <= mostBold ? lines : []
}

/** A section named right below the heading that it belongs under, at its level. */
function sameLevels(list: Outline['list'], marked: readonly OutlineEntry[]): Judgement[] {
  return marked.flatMap((target, at): Judgement[] => {
    const witness = marked[at - 1]
    if (!witness || at < 2 || target.index !== witness.index + 1 || target.level !== witness.level) return []
    if (target.level < 2 || target.number || witness.number || /^[—–-]/u.test(target.line)) return []
    if (list[target.index + 1]?.shape !== 'prose') return []
    return [{ target, rule: 'nested', level: target.level + 1, confidence: 0.56, witness }]
  })
}

/** A line set apart as long as the heading right above it: its unmarked sister. */
function isSister(list: Outline['list'], index: number, above: OutlineEntry | undefined): boolean {
  if (!above || above.level < 2 || above.number || !/^\p{Script=Han}{3,8}$/u.test(above.line)) return false
  const { block, text, shape } = list[index] as ListedBlock
  if (block.kind !== 'paragraph' || block.list || block.role !== 'body' || shape !== 'label') return false
  const line = text.trim()
  return line.length === above.line.length && /^\p{Script=Han}+$/u.test(line) && isSetApart(list, index)
}

/** Headlines and columns of a page of several articles, and sections of a text, that are unmarked or at odds. */
export function judgeHeadlines(outline: Outline): Judgement[] {
  const { list, entries } = outline
  const marked = entries.filter(({ level }) => level > 0)
  const articles = articlesOf(outline)
  const found = [...strayLevels(marked), ...sameLevels(list, marked)]
  if (articles) {
    const witness = articles.heads.find(({ level }) => level === articles.level)
    for (const target of articles.heads)
      if (target.level > articles.level)
        found.push({ target, rule: 'headline', level: articles.level, confidence: 0.66, witness })
  }
  if (marked.length < 2) return found
  const usual = articles?.level ?? usualLevel(marked) ?? 2
  const bold = new Set(marked.length > 2 ? boldLinesIn(list) : [])
  let next = 0
  for (let index = 1; index < list.length; index++) {
    while (next < marked.length && (marked[next] as OutlineEntry).index < index) next++
    const above = marked[next - 1]
    const isHead =
      (articles !== null && isUnmarkedHeadline(list, index)) ||
      isColumn(list, index) ||
      bold.has(list[index] as ListedBlock)
    if (isHead)
      found.push({
        target: unmarkedEntry(list, index),
        rule: 'unmarked',
        level: usual,
        confidence: 0.62,
        witness: above,
      })
    else if (isSister(list, index, above) && above)
      found.push({
        target: unmarkedEntry(list, index),
        rule: 'unmarked',
        level: above.level,
        confidence: 0.56,
        witness: above,
      })
  }
  return found
}
