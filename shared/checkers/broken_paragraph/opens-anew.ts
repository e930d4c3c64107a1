import type { ListedBlock } from '../block-list.ts'
import { dateline } from '../run_on/labels.ts'

/** Who is addressed begins a line of his own in old official letters: 仰祈 / 鑒核備查. */
const raised =
  /^\s*(?:[鈞钧][府座部長长會会處处鉴鑒核署院]|[鑒鉴]核|[鑒鉴]察|察核|核示|核[奪夺]|[查鑒鉴]照|備查|[貴贵][府部局署院縣县會会])/u
const addresses = /(?:[仰祈請请呈奉查懇恳乞]|前來|前来|准|令)[，,]?\s*$/u

/** Who speaks, before what he says. */
const speaker = /^\s*(?:\*\*)?(?:[\p{Script=Han}·]{1,8}[:：])/u
const labelled = /^\s*[\p{Script=Han}]{2,6}[:：][^。！？，]{0,40}$/u

/** A numbered passage with its head, which begins a line whatever mark the one before ends with: （四）抓监管，守好钱袋子。 */
const numbered =
  /^\s*(?:[（(][一二三四五六七八九十]{1,3}[）)](?![、，和及至])|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]{1,3}[、是])|第[一二三四五六七八九十百零\d]{1,4}[章条條][ \u3000])/u

/** Whether a text is a report with a dateline of its own. */
export const isReport = (text: string): boolean => dateline.test(text.slice(0, 60).replaceAll('**', ''))

/** Whether a block is set on a line of its own by custom, so that it does not go on from the one before though that ends open. */
export const opensAnew = ({ text: before }: ListedBlock, { text }: ListedBlock): boolean =>
  (raised.test(text) && addresses.test(before)) ||
  isReport(text) ||
  numbered.test(text.slice(0, 12)) ||
  (speaker.test(text) && labelled.test(before.slice(before.lastIndexOf('\n') + 1)))
