import type { ListedBlock } from '../block-list.ts'
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

/** A numbered passage with its head, which begins a line whatever mark the one before ends with: （四）抓监管，守好钱袋子。 */
const numbered =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)](?![、，和及至])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}[、是])|第[一二三四五六七八九十百零\d]{1,4}[章条條][ \u3000])/u

/** Whether a point that ends in a mark, or in one and `and`, is followed by the next of its list. */
export const isPointBefore = (before: string, text: string): boolean =>
  lettered.test(text.slice(0, 10)) && endsPoint.test(before.slice(-6))

/** Whether a text is a report with a dateline of its own. */
export const isReport = (text: string): boolean => dateline.test(text.slice(0, 60).replaceAll('**', ''))

/** Whether a text opens with the sign of an item: ▲日前，……. */
export const hasSign = (text: string): boolean => /^\s*[▲△●■□◆◇★☆※►▶]/u.test(text)

/** Whether a block is set on a line of its own by custom, so that it does not go on from the one before though that ends open. */
export const opensAnew = ({ text: before }: ListedBlock, { text }: ListedBlock): boolean =>
  (raised.test(text) && addresses.test(before)) ||
  isReport(text) ||
  numbered.test(text.slice(0, 12)) ||
  ownField.test(text.slice(0, 20)) ||
  isPointBefore(before, text) ||
  (speaker.test(text) && labelled.test(before.slice(before.lastIndexOf('\n') + 1)))
