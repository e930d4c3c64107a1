import { doubleSurnames, rareSurnames, surnames } from '../characters/surnames.ts'
import { foldLine } from '../fold-line.ts'
import { headsBelow } from '../heading-over.ts'
import type { Outline } from '../outline.ts'

const common = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}$`, 'u')
const ofSurname = new RegExp(
  `^(?:[${surnames}${rareSurnames}]\\p{Script=Han}{1,2}|(?:${doubleSurnames})\\p{Script=Han}{1,2})$`,
  'u',
)
/** A name of two characters is set as wide as one of three: 闻　缄. */
const setWide = /^(\p{Script=Han})[\s\u3000]{1,2}(\p{Script=Han})$/u
/** What opens a text under a title of its own. */
const opening =
  /[言序论論述说說况況史景介志图圖略考起录錄文函页頁篇]$|^(?:小引|引子|楔子|缘由|缘起|题记|題記|凡例|沿革|起因|导读|摘要|提要|位置|地理|疆域|附记|致.+|.*的.*)$/u

/** Offices and papers sign below the title as well: 县委政研室, 云泽发布. */
const office =
  /(?:[部委局厅处科股室组社会校院所站]|公司|政府|中心|集团|政协|支队|报道|发布|[日晚早时周]报|电视台|融媒)$/u

const plain = (text: string) => foldLine(text).trim().replace(setWide, '$1$2')

/** Whether a line is as long as a name and begins as most names do. */
export const isOfName = (line: string) => common.test(line)

/** Whether a line below a title says who wrote what follows: an office, a name, or three characters that open no text and name nothing in it. */
export function isAuthorBelowTitle(list: Outline['list'], index: number): boolean {
  const line = plain(list[index]?.text ?? '')
  if (office.test(line) && /^\p{Script=Han}{4,14}$/u.test(line)) return !headsBelow(list, index)
  if (!/^\p{Script=Han}{2,4}$/u.test(line) || opening.test(line)) return false
  return (ofSurname.test(line) || line.length === 3) && !headsBelow(list, index)
}
