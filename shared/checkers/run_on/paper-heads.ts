import type { ListedBlock } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import type { Intruder } from './intruder.ts'

const gap = '[ \\u00a0]{0,3}'
const name = '[\\p{Script=Han}○〇×*＊Xx]'
/** Words of a title are often set wide: 民 事 判 决 书. */
const wide = (words: string) =>
  words
    .split('|')
    .map(word => [...word].join(gap))
    .join('|')

const court = `${name}{2,20}?(?:人民法院|人民检察院|(?:地方|高等|行政|最高)法院(?:\\p{Script=Han}{2}分院)?|局|支队|大队|委员会)`
const kind = `(?:${name}{1,6}庭)?(?:\\p{Script=Han}${gap}){0,10}?(?:${wide('判决|裁定|裁决|调解|决定|起诉|抗诉|支付令|命令')})(?:${gap}[书令])?`
const number = `(?:(?:${name}{1,10}(?:[（(]\\p{Script=Han}{1,4}[）)]\\p{Script=Han}{0,8})?)?[（(〔[]?${gap}(?:\\d{2,4}|[×*○Xx]{1,4})${gap}[）)〕\\]]?[^，。；：\\s]{1,20}?${gap}[\\d×*○〇Xx_-]{1,8}${gap}号(?:之[一二三四五六七八九\\d])?|\\d{2,3}${gap}年度\\p{Script=Han}{1,10}字${gap}第${gap}[\\d×*○〇]{1,6}${gap}号)`
const party = `(?:${wide('原告|被告|公诉机关|自诉人|起诉人|罪犯|上诉人|声请人|抗告人|申请人|异议人')}|(?:被上诉|申请执行|再审申请|被?申诉|被不起诉|复议申请|赔偿请求|债权|违法行为|被处罚|违法嫌疑|附带民事诉讼原告|当事)${gap}人)`
/** Court or office, kind of paper, number and the first party, with nothing between that a line break left. */
const judgement = new RegExp(
  `^\\s*(?:${court}${gap}${kind}|(?:\\p{Script=Han}${gap}){2,6}(?:${wide('判决书|裁定书|裁决书|调解书|决定书')}))${gap}${number}${gap}${party}(?:[^，。；\\n]{0,70}?上列\\p{Script=Han}{2,4}[间因]|[^，。；\\n]{0,40}[，。；])`,
  'u',
)

const paper = '(?:通知|通报|意见|请示|报告|批复|函|决定|办法|公告|通告|方案|规定)'
const letterNumber = `\\p{Script=Han}{1,10}[（(〔[]\\d{4}[）)〕\\]]${gap}(?:第${gap})?[\\d×*]{1,5}${gap}号`
const office = '(?:政府|委员会|办公[室厅]|[局厅部委院会]|公司|学校|大学|中学)'
/** Whom a letter addresses: 各乡镇人民政府，县直各单位：. */
const addressee = `(?:各[^。：；\\n]{2,60}|[\\p{Script=Han}、，]{0,16}(?:${office}|处|站|所|单位|乡|镇|厂|同志))：`
/** Issuer, number, title and addressee in one line. */
const letter = new RegExp(
  `^\\s*(?:[^，。：；\\s]{2,30}文件${gap}${letterNumber}${gap}(?:签发人：?${gap}\\p{Script=Han}{2,3}?${gap}(?=关于|\\p{Script=Han}{2,16}关于))?)?(?:[^，。：；\\s]{2,24}${office})?关于[^，。：；\\n]{3,50}?${paper}${gap}(?:${letterNumber}${gap})?${addressee}`,
  'u',
)

/** The title of a letter or a speech and whom it addresses: 一封信尊敬的业主：. */
const speech =
  /^\s*[^，。：；！？\s]{2,30}?(?:一封信|倡议书|公开信|邀请函|感谢信|慰问信|贺信|致辞|讲话|发言稿|主持词|述职报告|工作报告|报告)(?:尊敬的|敬爱的|亲爱的|各位|同志们|全[体市县])[^，。：；！？\n]{0,20}：/u

const fields = '(?:时间|地点|主持人?|出席人?员?|列席人?员?|参加人员|参会人员|缺席|记录人?|议题)：'
/** Title and fields of minutes, and what the meeting did. */
const minutes = new RegExp(
  `^\\s*[^，。：；\\s]{2,30}(?:纪要|记录)(?:${gap}[（(〔[]?\\d{4}[）)〕\\]]?${gap}第?\\d{1,3}[期号])?(?:${fields}[^。；\\n]{2,60}?){3,8}?(?=会议(?:议定|同意|听取|研究|讨论|认为|指出|学习|传达|由|开始|内容|决定|强调)|[一二]、|$)`,
  'u',
)
const ofPerson = '(?:姓名|性别|年龄|民族|职业|婚姻|籍贯|住址|单位|床号|住院号|学校|班级|考号|学号)：'
/** Title and fields of a form that is filled in for a person. */
const form = new RegExp(
  `^\\s*(?:\\p{Script=Han}{2,20})?(?:${ofPerson}[^，。；：\\s]{1,20}?){4,12}?(?=主诉|现病史|病史|诊断|入院|[一1]、|题)`,
  'u',
)

const kinds: readonly [gate: RegExp, pattern: RegExp, confidence: number][] = [
  [/判\s?决|裁\s?[定决]|决\s?定|调\s?解|起\s?诉|抗\s?诉|支\s?付|命\s?令/u, judgement, 0.82],
  [/关于/u, letter, 0.8],
  [/[信书函辞话稿词告][尊敬亲各同全]/u, speech, 0.76],
  [/(?:纪要|记录)[^，。]{0,16}：/u, minutes, 0.72],
  [/性别：/u, form, 0.72],
]
/** A head begins within so much of its paragraph, and with all its lines it is no longer. UTF-16 units. */
const [reach, longest] = [70, 260]
const mayBe =
  /[信书書函辞辭话話稿词詞告][尊敬亲親各同全]|[法察]院|[决決定解]\s?[书書]|[关關][于於]|[纪紀]要|[记記][录錄]|性[别別]/u
/** A paper on its own line has no text behind it. */
const fewestBehind = 12

/** Heads of papers that lost their line breaks: court, kind of paper, number and party, or issuer, number, title and addressee. */
export const paperHeadsIn = (list: readonly ListedBlock[]): Intruder[] =>
  list.flatMap(({ block, text }): Intruder[] => {
    if (block.kind === 'cell' || !mayBe.test(text.slice(0, reach))) return []
    const line = foldLine(text.slice(0, longest)).replaceAll(':', '：').replaceAll(',', '，')
    for (const [gate, pattern, confidence] of kinds) {
      const head = gate.test(line) ? pattern.exec(line)?.[0] : undefined
      if (head === undefined || text.trimEnd().length - head.length < fewestBehind) continue
      const start = block.start + head.length - head.trimStart().length
      return [{ rule: 'lost_break', start, end: block.start + head.trimEnd().length, confidence }]
    }
    return []
  })
