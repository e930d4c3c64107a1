/** Words with which headings of reports, rules and plans end, in simplified script as `foldLine` gives it. */
const lastWords: ReadonlySet<string> = new Set(
  (
    '情况情形回顾回忆问题不足缺乏计划方案打算措施目标任务要求建议经验体会原则思路思想总则附则目的依据范围职责职能保障方法内容步骤意义背景原因' +
    '成效成果成绩做法对策安排重点总结概况槪况现状介绍说明分析规定制度办法标准流程程序条件形势特点亮点方向举措工作建设管理体系机构机制时间地点对象' +
    '主题阶段结论启示困难教训评估监督奖惩处罚责任权利义务定义术语意见设想展望格局策略途径路径效果进展摘要前言引言结语登记使用短板差距目录条款'
  ).match(/../gu),
)
/** What sections of reports in figures are called by, and what their first sentence begins with: 二、农业｜全年粮食种植面积…. */
const sections: ReadonlySet<string> = new Set(
  (
    '综合农业林业牧业渔业工业筑业投资贸易商业外贸财政金融保险证券人口就业民生生活保障旅游文化卫生体育教育科技科学环境资源生态安全生产交通邮电通信电信运输经济' +
    '消费市场城建水利气象民政劳动医疗收入价格物价'
  ).match(/../gu),
)
const inFigures = /^(?:经?初步核算|据[^，。]{0,6}统计|(?:全年|年末|全[市县区省])(?=[^，。；：]{4}))/u
/** What begins the text below a heading and never goes on in it. */
const opener =
  /^(?:[一二三四五六七八九十]是|首先|第一[，、]|\d{4}年|[二〇零一三四五六七八九]{4}年|今年|去年|本年|[上下]半年|一年来|近[年期日几]|年[初内]|目前|当前|截[至止]|现[将有]|根据|按照|依[据照]|遵照|为了?(?=[深进认切全贯落规加做摸确推保提有充扎实解促强完方明维适使打调])|围绕|通过|随着|由于|在(?!建|线|岗|编|校)|我[们国省市县区乡镇村局院校单]|本(?![身来质级人体息应])|该|各(?=[级乡镇村单部校科县市])|全(?=[县市区镇乡村年省院校公体])|坚持|成立|进一步|切实|始终|认真|结合|针对|自\d|凡|《|“|因|虽|建议|公司|街道|(?:县|市|区|镇|乡|村|社区|学校|医院|企业|局)(?=位于|地处|现有|现辖|下辖|辖|总|共|始建|成立|坚持|认真|积极|紧紧|以)|\p{Script=Han}{2,8}(?:位于|地处|坐落于?|始建于|成立于|隶属于?))/u
/** With one of these the sentence goes on behind what looks like a heading. */
const follower =
  /^(?:[的和与及或之是为有在较不仍还日得进明突相所已将要应需以到上下中内外性化类组表书会人员等了着也都、，。；：！？（(/-]|主要|比较|十分|非常|方面|部门|领域|过程|人员|单位)/u
const mark = /[，。；：！？、…\n]/u
/** Longest heading, in UTF-16 units. */
const longest = 24
/** The shortest that can be told. */
const shortest = 2

export interface HeadingEnd {
  /** UTF-16 units of the heading. */
  length: number
  /** How the end is known: by its full stop, the heading below it, a gap, the words on both sides, or hardly. */
  by: 'stop' | 'inner' | 'gap' | 'words' | 'hardly'
}

/** Title that is set as a clause with its stop: at most two short clauses, no figure of the text. */
const stopped =
  /^(?!本|我|该|由|为|对|在|从|以|将|把|凡)(?![^。]*(?:\d|[的了]\p{Script=Han}*[，。]?$))([^。！？；：，]{2,20})(?:，([^。！？；：，]{2,14}))?。/u

/** A heading of two clauses before a gap: 加强学习，提高素质 一年来…. */
const twoClauses = /^[^，。；：！？、\s]{3,16}，[^，。；：！？、\s]{3,14}(?=[ \u3000]+[^\s]{8})/u

/** Where the words of a heading and of the text below it meet; null where no words tell. */
function wordsEnd(clause: string, text: string): HeadingEnd | null {
  let hardly: HeadingEnd | null = null
  for (let length = shortest; length <= Math.min(clause.length, longest); length++) {
    const [head, rest] = [clause.slice(0, length), text.slice(length)]
    // 办公用品采购｜办公用品采购由…, 编制依据｜依据《…》.
    const echo = rest.slice(0, 2)
    if (length >= 4 && echo.length === 2 && (head.startsWith(echo) || head.endsWith(echo)) && !/^[\d\s]/u.test(echo))
      return { length, by: 'words' }
    if (sections.has(head.slice(-2)) && inFigures.test(rest)) return { length, by: 'words' }
    if (!lastWords.has(head.slice(-2))) continue
    // 对策建议｜建议加大投入: the longer one.
    const isLonger = lastWords.has(echo) && rest.slice(2).startsWith(echo)
    if (opener.test(rest) && !isLonger) return { length, by: 'words' }
    if (length >= 4 && !hardly && rest.length >= 4 && !follower.test(rest) && !lastWords.has(rest.slice(0, 2)))
      hardly = { length, by: 'hardly' }
  }
  return hardly
}

/**
 * Where the heading at the beginning of a folded text ends, which goes on with what stands below it. `inner` is where
 * the number of the first heading below begins, if one follows.
 */
export function headingEndOf(text: string, inner: number): HeadingEnd | null {
  const line = text.slice(0, 60)
  const lead = line.length - line.trimStart().length
  const words = line.slice(lead)
  const clauseEnd = words.search(mark)
  const clause = clauseEnd < 0 ? words : words.slice(0, clauseEnd)
  if (inner >= 0 && inner - lead <= clause.length && inner - lead >= shortest && inner - lead <= longest)
    return { length: inner, by: 'inner' }
  const end = wordsEnd(clause, words)
  const title = stopped.exec(words)
  if (title && end?.by !== 'words') return { length: lead + title[0].length, by: 'stop' }
  const gap = clause.search(/[ \u3000]/u)
  if (gap >= shortest && gap <= longest && !/\d$/u.test(clause.slice(0, gap)) && words.slice(gap).trim().length >= 8)
    return { length: lead + gap, by: 'gap' }
  const two = twoClauses.exec(words)
  if (two && end?.by !== 'words') return { length: lead + two[0].length, by: 'gap' }
  return end && { ...end, length: lead + end.length }
}
