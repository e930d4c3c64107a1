import type { ListedBlock } from '../block-list.ts'
import { wantOfEnd, wantOfStart } from '../continuation.ts'
import { dateline } from '../run_on/labels.ts'

/** Who is addressed begins a line of his own in old official letters: 仰祈 / 鑒核備查. */
const raised =
  /^\s*(?:[鈞钧][府座部長长會会處处鉴鑒核署院]|[鑒鉴]核|[鑒鉴]察|察核|核示|核[奪夺]|[查鑒鉴]照|備查|[貴贵][府部局署院縣县會会])/u
const addresses = /(?:[仰祈請请呈奉查懇恳乞]|前來|前来|准|令)[，,]?\s*$/u

/** Who speaks, before what he says. */
const speaker = /^\s*(?:\*\*)?(?:[\p{Script=Han}·]{1,8}[:：])/u
/** A field of minutes or of the foot of a paper, and any field whose name is set in bold. */
const ownField =
  /^\s*(?:(?:记录|記錄|请假|請假|缺席|列席|出席|主持|地点|地點|分送|抄送|主送|抄报)人?\s?[:：]|\*\*\p{Script=Han}{1,8}(?:\*\*\s?[:：]|[:：]\s?\*\*))/u
/** A point with a letter or a Roman number, behind another that ends in a mark and perhaps `and`: ……；及 / (d) ……. */
const lettered = /^\s*(?:[（(](?:[a-z]|[ivx]{1,4})[）)]|(?:[a-z]|[ivx]{1,4})[.)）]\s)/u
const endsPoint = /[；;，,、](?:以?及|或者?|和|與|与|并|並)?\s*$/u
const labelled = /^\s*[\p{Script=Han}]{2,6}[:：][^。！？，]{0,40}$/u

/** The head of an entry in a list of names, prizes or results, before its colon or a wide blank: 市级三好学生（9人）：……. */
const entryHead =
  /^[\s*]*(?!\p{Script=Han}{0,6}(?:指出|强调|要求|认为|表示|提出|说(?!明)|道(?!路)))[\p{Script=Han}\d“”《》·—.\- ]{2,20}(?:[（(][^（()）]{1,14}[）)])?\p{Script=Han}{0,8}(?:[:：]|[\u3000]|[ ]{2})/u
const longestHead = 48
/** An entry ends in a name, a figure with its unit, a title or a bracket. */
const endsEntry = /[\p{Script=Han}\d）)》”]$/u

/** Whether two blocks are entries that a list sets one below the other, each with its head; the first does not lean on more. */
const areEntries = (before: string, text: string): boolean =>
  entryHead.test(text.slice(0, longestHead)) &&
  entryHead.test(before.slice(0, longestHead)) &&
  endsEntry.test(before) &&
  wantOfEnd(before) < 1 &&
  wantOfStart(text) <= 0

/** A numbered passage with its head, which begins a line whatever mark the one before ends with: （四）抓监管，守好钱袋子。 */
const numbered =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)](?![、，和及至])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}[、是])|第[一二三四五六七八九十百零\d]{1,4}[章条條][ \u3000])/u

/** Whether a point that ends in a mark, or in one and `and`, is followed by the next of its list. */
export const isPointBefore = (before: string, text: string): boolean =>
  lettered.test(text.slice(0, 10)) && endsPoint.test(before.slice(-6))

/** What counts paragraphs in words, and in figures. */
const inWords =
  /^\s*(?:第?([一二三四五六七八九十])(?:[是要]|，|来|來|则|則|曰)|其([一二三四五六七八九十])(?=\p{Script=Han}|，|、))/u
const inFigures = /^\s*(\d{1,2})[.．、](?!\d)/u
const ranks = '一二三四五六七八九十'

/** The place of a paragraph in its series; null where it says none. */
function placeOf(text: string): { kind: string; value: number } | null {
  const head = text.slice(0, 12)
  const word = inWords.exec(head)
  if (word) return { kind: word[1] ? 'number' : 'part', value: ranks.indexOf((word[1] ?? word[2]) as string) + 1 }
  const figure = inFigures.exec(head)
  return figure ? { kind: 'figure', value: Number(figure[1]) } : null
}

/** Whether a paragraph counts on from the one above, so that it is none of its sentence: 第一是修渠…… / 第二是架桥. */
function countsOn(before: string, text: string): boolean {
  const next = placeOf(text)
  if (!next || next.value < 2) return false
  const lines = [
    before.trimStart(),
    before.slice(Math.max(before.lastIndexOf('。', before.length - 2), before.lastIndexOf('\n')) + 1),
  ]
  return lines.some((line, at) => {
    const own = placeOf(line)
    if (own?.kind !== next.kind) return false
    // A number said twice begins a paragraph as well.
    return own.value === next.value - 1 || (at === 0 && own.value === next.value)
  })
}

/** An entry of a chronicle with its month. */
const datedEntry =
  /^[\s\u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?[ \u3000]+(?=\p{Script=Han})/u

/** Whether a text is a report with a dateline of its own. */
export const isReport = (text: string): boolean => dateline.test(text.slice(0, 60).replaceAll('**', ''))

/** Whether a text opens with the sign of an item: ▲日前，……. */
export const hasSign = (text: string): boolean => /^\s*[▲△●■□◆◇★☆※►▶]/u.test(text)

const tableAgain = /^\s*[（(]?[续續接][上前]?表(?![明示现現达達格面决決态態演])/u

/** Whether a block begins with what stands over a table that goes on from the page before: 续上表. */
export const isTableAgain = (text: string): boolean => tableAgain.test(text.slice(0, 8))

/** Whether a block is set on a line of its own by custom, so that it does not go on from the one before though that ends open. */
export const opensAnew = ({ text: before }: ListedBlock, { text }: ListedBlock): boolean =>
  (raised.test(text) && addresses.test(before)) ||
  isReport(text) ||
  isTableAgain(text) ||
  countsOn(before, text) ||
  numbered.test(text.slice(0, 12)) ||
  (datedEntry.test(text) && datedEntry.test(before)) ||
  ownField.test(text.slice(0, 20)) ||
  isPointBefore(before, text) ||
  areEntries(before.trimEnd(), text) ||
  (speaker.test(text) && labelled.test(before.slice(before.lastIndexOf('\n') + 1)))
