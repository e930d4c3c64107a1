import { foldLine } from '../fold-line.ts'

/** Words of a text about crime and swindle; so many of them in 10,000 characters, and no fewer than five, make one. */
const crime = /诈骗|赌博|反诈|犯罪|嫌疑人|侦破|立案|破获|打击|扫黄打非|非法/gu
const [fewestOfCrime, densityOfCrime] = [5, 40]

/** What a document is about whose title says so; one that judges a crime. */
const titleOfCrime =
  /赌|博彩|彩[票券](?!平台|网|官|注|投|计划|开户|软件|app)|诈骗|骗局|反诈|暗链|涉黄|扫黄|(?:违法|虚假|非法|小)广告|传销|黑产|套路贷|电诈/iu
const judged = /公诉机关|刑事(?:判决|裁定|附带)|被告人\S{2,6}[犯因以]|起诉书/u
const [head, shortestTitled] = [400, 150]

const titleOf = (text: string) => /^\s*(\S[^\n]{0,60})/u.exec(text)?.[1] ?? ''

/** Whether a document is about what advertisements sell. Linear. */
export function isAboutCrime(text: string): boolean {
  const top = foldLine(text.slice(0, head))
  if (text.length >= shortestTitled && (titleOfCrime.test(titleOf(top)) || judged.test(top))) return true
  const count = foldLine(text).match(crime)?.length ?? 0
  return count >= fewestOfCrime && count >= (densityOfCrime * text.length) / 10_000
}
