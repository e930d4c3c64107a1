import { surnames } from '../characters/surnames.ts'
import type { Hit } from '../characters/text-blocks.ts'

/** What those are called who write, picture and edit: 本报记者, 摄影报道, 责任编辑, 文/图. */
const roleWord =
  '(?:(?:本[报報刊台网網]|特[约約派]|[实實见見][习習]|首席|全媒[体體])*(?:[记記]者|通[讯訊][员員]|[摄攝]影(?:[报報][道導])?|作者|撰[稿文]|[责責](?:任[编編][辑輯]|[编編])|[编編][辑輯]|[编編][审審]|校[对對]|[审审審][核校稿]|[制製]?[图圖]片?|版式|美[编編]|供[稿图圖]|[报報][道導]|[摄攝文编編])[/／·、]?)'
const mayBeCredit = /[记記通摄攝作撰编編校审審图圖式供报報文]/u
/** One part of a credit between blanks: 记者, 方琼, 摄影报道, 文/方琼, 通讯员：叶茂林. */
const part = new RegExp(
  `^(?<roles>${roleWord}{0,3})[：:/／]?(?<name>\\p{Script=Han}{2,4}(?:、\\p{Script=Han}{2,4}){0,5})??(?<behind>${roleWord}{0,2})$`,
  'u',
)
/** A name of two characters set wide to fill three squares; a role of one (摄, 文) behind a name is no second one. */
const wideName = /(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]{1,2}(\p{Script=Han})(?!\p{Script=Han})/gu
const [edge, longest, mostParts] = [/[。！？；，,（(）)【】\n▲■●◆]/u, 60, 12]
const surnameSet = new Set(surnames)

/** The stretch between two marks around white space. */
function stretchAround(text: string, { start, end }: Hit): string {
  let from = start
  while (from > 0 && start - from <= longest && !edge.test(text[from - 1] as string)) from--
  let to = end
  while (to < text.length && to - end <= longest && !edge.test(text[to] as string)) to++
  return text.slice(from, to).trim()
}

/**
 * Whether white space parts the names and roles of a by-line or a credit, `（记者　方　琼　通讯员　叶茂林）`,
 * `……检查水泵。　方　琼　摄`: it holds nothing else, and one role at least. Names parted by plain blanks must show a surname.
 */
export function isInCredit(text: string, hit: Hit): boolean {
  const credit = stretchAround(text, hit)
  if (credit.length > longest || !mayBeCredit.test(credit)) return false
  const parts = credit.replace(wideName, '$1$2').split(/[ \u3000]+/u)
  if (parts.length > mostParts) return false
  const isWide = credit.includes('\u3000')
  let [roles, names] = [0, 0]
  for (const each of parts) {
    const found = part.exec(each)?.groups
    if (!found) return false
    const { roles: before, name, behind } = found
    if (before || behind) roles++
    if (!name) continue
    if (!isWide && !name.split('、').every(own => surnameSet.has(own[0] as string))) return false
    names++
  }
  return roles > 0 && names > 0
}

/** Who wrote or sent in what stands before, in brackets at the end of a line: ……通知。　　（通讯员　林启明）. */
export const bracketed =
  /^[（(](?:\p{Script=Han}{2,12}[ \u3000：:]{1,2})?\p{Script=Han}{1,4}(?:[ \u3000、]{1,2}\p{Script=Han}{1,4}){0,4}[）)]\s*$/u
