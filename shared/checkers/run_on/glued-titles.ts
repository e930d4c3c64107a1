import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import type { Intruder } from './intruder.ts'

/** Kinds of papers, with which their titles end, in simplified script. */
const kind =
  '(?:报告|总结|汇报|方案|计划|办法|规定|制度|细则|通知|意见|公报|纲要|规划|讲话|致辞|发言稿?|要点|预案|材料|决定|条例|章程|公告|通告|简报|纪要|倡议书|提纲|心得体会|指南)'
/** How such papers begin. */
const beginning =
  '(?:在(?:[县市区省镇乡党上校公][^，。]{1,24}(?:领导|指导|支持|关怀|关心|部署|帮助)下?|[^，。]{2,16}之?[际时年])|为(?:了|深入|进一步|切实|认真|全面|贯彻|落实|规范|加强|做好|摸清|推动|推进|确保|加快|提高|保障|有效|充分|扎实|促进|强化|完善)|根据|按照|依据|随着|近年来|近期|今年以?来|今年|去年|一年来|本年度|自\\d|各位|同志们|尊敬的|现将|当前|过去的|截至|(?:\\d{4}|[二〇零一三四五六七八九]{4})年(?:是|[，,以上下初来\\d]|[^，。]{2,14}(?:在|坚持|认真|深入|紧紧|以|按|全面|围绕|，))|第[一1]章|[一1]、|第一条|我[县市区镇乡村局院校们])'
const glued = new RegExp(
  `^(?<title>[^，。；：！？、\\s“”]{2,40}?${kind}(?:[（(][^（()）]{2,12}[）)])?)(?=${beginning})`,
  'u',
)
const mayBeTitle =
  /[告结結报報案划劃法定度则則知见見要话話辞辭稿点點料例程书書纲綱会會南][）)]?(?:[在为為根按依随隨近今去一本自各同尊现現当當过過截\d二第1我])/u
/** Who speaks so of a paper in a sentence: 这份报告为. */
const ofSentence = /^(?:[这这那该本此其]|据|按|根据|关于.{0,4}$|请|现|[他她我]|一|两|\d+[份个篇])/u
/** The text begins within so many blocks: above it stand the lines of the page. */
const reach = 24
/** Less than that is a line of its own. UTF-16 units. */
const shortestText = 40

/** The title of a paper that goes on in its first paragraph. */
export function gluedTitleIn(list: readonly ListedBlock[]): Intruder[] {
  const first = list.slice(0, reach).findIndex(({ block, text, shape }) => {
    return block.kind === 'paragraph' && (shape === 'prose' || shape === 'item') && text.trim().length >= shortestText
  })
  const entry = list[first]
  if (!entry || !mayBeTitle.test(entry.text.slice(0, 60))) return []
  // Behind the number of a page, too.
  const lead = /^\s*(?:1、)?\s*/u.exec(entry.text)?.[0].length ?? 0
  const line = foldLine(entry.text.slice(lead, lead + 100))
  const title = glued.exec(line)?.groups?.title
  if (title === undefined || title.length < 6 || ofSentence.test(title)) return []
  // Printed twice it is a copy.
  if (line.slice(title.length).startsWith(title.slice(0, 6))) return []
  const start = entry.block.start + lead
  return [{ rule: 'lost_break', start, end: start + title.length, confidence: 0.76 }]
}
