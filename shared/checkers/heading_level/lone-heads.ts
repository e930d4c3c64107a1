import type { ListedBlock } from '../block-list.ts'
import { furnitureOf } from '../boilerplate/line.ts'
import { foliosIn } from '../boilerplate/page-furniture.ts'
import { endOf } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { headingNumberOf } from '../heading-number.ts'
import { type Outline, unmarkedEntry } from '../outline.ts'
import { isLabelOfPage } from './inner-headlines.ts'
import type { Judgement } from './judgement.ts'
import { gapBelow, isCloseToNext } from './line-gaps.ts'
import { isAuthorBelowTitle, isOfName } from './names.ts'

/** A text that shows so many headings has headings. */
const fewestKnown = 3
const shortestText = 20
/** A few words, at most with a remark in brackets behind them: 字辈, 家训（旧谱原文，摘录六则）. */
const words = /^[\p{Script=Han}“”‘’「」《》〈〉·、\d]{2,22}(?:[（(][^（()）]{1,16}[）)])?$/u
/** Over a poem stands its author, too: 夜泊长洲　　前人. */
const poem = /^\p{Script=Han}{2,14}[\s\u3000]{1,6}\p{Script=Han}{2,3}$/u
const noHead =
  /、$|^各位|(?:公司|本文)$|第.{1,6}[号號版期]$|^[\d〇○零一二三四五六七八九十]{2,4}\s?年(?:.{0,8}[日月])?$|^\d+$|^[〇○零一二三四五六七八九十百]+$|[摄攝影][）)]?$|供[图圖稿]|^(?:附件?|表|图|圖)\s?[\d一二三四五六七八九十]/u
/** What is said in two clauses heads a section where it stands in quotes, as its sisters do: “宁可苦一年，不叫穷十年”. */
const slogan = /^[“「『][^“”「」『』。！？；…]{4,26}[”」』]$/u
const fewestSlogans = 2
/** A column of a page with the headline of its piece: 编后：要听老农的话. */
const columned =
  /^(?:[编編](?:后|後|者|前)(?:[语語记記话話])?|短[评評]|[评評][论論]|社[论論]|小言|(?:[记記]者|采[访訪]|[编編][辑輯])?(?:手[记記]|札[记記]|[随隨][笔筆])|(?:新[闻聞]|相[关關]|知[识識])?[链鏈]接|小[资資]料|延伸[阅閱][读讀])\s?[：:|·]\s?[\p{Script=Han}“”，、\d]{4,20}$/u
/** The second line of a headline: ——记水泵厂青年突击队. */
const secondLine = /^[—–-]{2}\s?[^。；：]{4,44}$/u
/** A line of verse, or a row: what stands below a head besides prose. */
const verse = /^\p{Script=Han}{4,8}[，。、？！；]?(?:\p{Script=Han}{4,8}[，。？！；])?$/u
const row = /^\p{Script=Han}{2,10}[\s\u3000]+[\p{Script=Han}\d]/u

const isFolio = (list: readonly ListedBlock[], index: number) => (foliosIn(list).get(index)?.weight ?? 0) >= 0.6

/** Whether prose stands at an index, or two lines alike of a poem or a list. */
function isText(list: readonly ListedBlock[], index: number): boolean {
  const [first, second] = [list[index], list[index + 1]]
  if (first && secondLine.test(first.text.trim()) && second?.shape === 'prose') return isText(list, index + 1)
  if (!first || isFolio(list, index) || (furnitureOf(first.text)?.weight ?? 0) >= 0.3) return false
  const text = first.text.trim()
  // What leads in a poem or a list heads nothing itself.
  if (first.shape === 'prose' ? text.length >= shortestText : first.shape === 'salutation' && text.length >= 10)
    return true
  if (!second) return false
  return [verse, row].some(pattern => pattern.test(text) && pattern.test(second.text.trim()))
}

/** Whether what stands above a line is complete: a sentence, a line of a poem or list, another head. */
function isWhole({ text, shape }: ListedBlock): boolean {
  if (shape === 'prose') return endOf(text) === 'ended' || verse.test(text.trim())
  return shape !== 'salutation'
}

/** Whether a line could head what is below it, by its own words. */
const isHead = (line: string, isAmongSlogans: boolean) =>
  words.test(line) || columned.test(line) || (isAmongSlogans && slogan.test(line))

function isLine(list: readonly ListedBlock[], index: number, isAmongSlogans: boolean): boolean {
  const { block, text, shape } = list[index] as ListedBlock
  if (block.kind !== 'paragraph' || block.list || block.role !== 'body') return false
  if (shape !== 'label' && shape !== 'prose') return false
  const line = foldLine(text).trim()
  if (!isHead(line, isAmongSlogans) && !(poem.test(line) && verse.test(list[index + 1]?.text.trim() ?? '')))
    return false
  if (noHead.test(line) || isOfName(line) || headingNumberOf(line) || isLabelOfPage.test(line)) return false
  return (furnitureOf(text)?.weight ?? 0) < 0.3 && !isFolio(list, index)
}

/** Where the title above a line would stand, over its second line. */
const titleAbove = (list: readonly ListedBlock[], index: number) =>
  secondLine.test(list[index - 1]?.text.trim() ?? '') ? index - 2 : index - 1

/**
 * Lines without a number that stand between whole texts of a plain text whose other headings are known, over a text, a
 * poem or a list: 字辈, 世系小传, 人物. One right over another known or new head is its section.
 */
export function judgeLoneHeads({ list }: Outline, known: readonly Judgement[]): Judgement[] {
  if (known.length < fewestKnown) return []
  const levels = new Map(known.map(({ target, level }) => [target.index, level]))
  const first = Math.min(...levels.keys())
  const found: Judgement[] = []
  const isAmongSlogans = list.filter(({ text }) => slogan.test(text.trim())).length >= fewestSlogans
  const closest = Math.min(...known.map(({ target }) => gapBelow(list, target.index - 1)))
  for (let index = list.length - 2; index > first; index--) {
    const above = list[index - 1] as ListedBlock
    if (
      levels.has(index) ||
      !isLine(list, index, isAmongSlogans) ||
      isFolio(list, index - 1) ||
      isFolio(list, index + 1)
    )
      continue
    if (!levels.has(index - 1) && !isWhole(above)) continue
    // A line of a list, of the names below a title.
    if (gapBelow(list, index - 1) < closest || isCloseToNext(list, index)) continue
    if (levels.get(titleAbove(list, index)) === 1 && isAuthorBelowTitle(list, index)) continue
    const isSection = levels.has(index + 1)
    if (!isSection && !isText(list, index + 1)) continue
    const target = unmarkedEntry(list, index)
    levels.set(index, 2)
    found.push({ target, rule: 'plain_text', level: 2, confidence: 0.6 })
  }
  return found
}
