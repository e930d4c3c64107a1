import { foldLine } from '../fold-line.ts'
import type { Outline, OutlineEntry } from '../outline.ts'
import type { Judgement } from './judgement.ts'

const fullStop = /[。；;]["”’」』）)]*$/u
const sentences = /[。；]["”’]?\s*[\p{Script=Han}“]/u
const credit =
  /(?:[（(](?:资料|新华社|[^（()）]{0,12}(?:摄|供图|图片|资料图))[^（()）]{0,4}[）)]。?|\S\s?(?:摄|供图))$/u
const byline = /^(?:本报|新华社)?(?:记者|讯|通讯员)[\s:：/]|^本报(?:记者|讯|通讯员)/u
const salutation = /^(?:各位|尊敬的|同志们|女士们|先生们)[\p{Script=Han}、，\s]{0,24}[:：！!]$/u
/** A word over a note, not over a section. */
const note = /^(?:注|注释|附注|备注|说明|资料来源)\s?[:：]$/u
/** What leads in somebody's words: 她在自述中写道：. */
const leadsIn = /[写说唱念喊问答叹骂叫].{0,2}道[:：]$|(?:说|曰|写着|回忆|诗云|有云|记载)[:：]$/u
/** Numbered headings run long, but no longer than this. */
const longest = 70

/** The title of a table (an appended one heads its part), and the words of one that leave the matter out. */
const tableTitle = /^[表图]\s?[\d一二三四五六七八九十]{1,3}(?:[-–.]\d{1,2})?[\s:：]/u
const leftOut = /^[^，。；]{2,24}(?:[（(][从省]?略[）)]|从略|（略）)$/u
/** The second line of a headline: ——记山村邮递员石守田. */
const subtitle = /^(?:——|--|—)\s?\p{Script=Han}/u
/** When and where a speech was held, below its title: ——2023年1月9日在……会议上, （2023年2月16日）. */
const occasion =
  /^(?:(?:——|--|—)\s?)?[（(]?\s?(?:\d{4}|[二一][〇○零一二三四五六七八九]{3})\s?年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日\s?(?:[）)]|在[^，。；]{2,40}(?:上|会议|大会)(?:的讲话|的报告)?[）)]?)$/u
const longestOccasion = 60

function judge(entry: OutlineEntry, usesFullStops: boolean): Omit<Judgement, 'target' | 'level'> | null {
  const line = foldLine(entry.line)
  if (tableTitle.test(line)) return { rule: 'text', confidence: 0.7 }
  if (leftOut.test(line) && !entry.number) return { rule: 'text', confidence: 0.6 }
  if (note.test(line)) return { rule: 'text', confidence: 0.74 }
  if (salutation.test(line)) return { rule: 'salutation', confidence: 0.8 }
  if (line.length <= 60 && credit.test(line)) return { rule: 'credit', confidence: 0.85 }
  if (line.length <= 40 && byline.test(line)) return { rule: 'byline', confidence: 0.85 }
  if (sentences.test(line) && line.length > 30) return { rule: 'text', confidence: entry.number ? 0.7 : 0.92 }
  if (fullStop.test(line) && !usesFullStops) {
    if (entry.number && line.length <= 40) return null
    return { rule: 'text', confidence: line.length >= 20 || /，/u.test(line) ? 0.85 : 0.55 }
  }
  if (!entry.number && leadsIn.test(line)) return { rule: 'text', confidence: 0.7 }
  if (/[，、]$/u.test(line)) return { rule: 'text', confidence: 0.7 }
  if (line.length > longest && /，[^，]*，/u.test(line)) return { rule: 'text', confidence: 0.75 }
  return null
}

/** Headings that are text: sentences, credits, by-lines, salutations. */
export function judgeTexts({ entries, marked }: Outline): Judgement[] {
  const headings = entries.filter(({ level }) => level > 0)
  const stopped = headings.filter(({ line }) => fullStop.test(line) && line.length <= 40).length
  const usesFullStops = marked >= 3 && stopped >= marked * 0.4
  return headings.flatMap((target, at) => {
    const above = headings[at - 1]
    const isSubtitle = subtitle.test(target.line) && above?.index === target.index - 1 && above.level === target.level
    const isOccasion =
      at === 1 &&
      above?.index === target.index - 1 &&
      target.line.length <= longestOccasion &&
      occasion.test(target.line)
    const verdict =
      isSubtitle || isOccasion ? { rule: 'text' as const, confidence: 0.66 } : judge(target, usesFullStops)
    return verdict ? [{ target, level: 0, ...verdict }] : []
  })
}
