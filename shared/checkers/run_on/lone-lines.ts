import { type ListedBlock, spanOf } from '../block-list.ts'
import { foldLine } from '../fold-line.ts'
import { blockAdvertisements } from '../spam/scan.ts'
import type { Intruder } from './intruder.ts'

const [shortest, longest] = [4, 40]
const year = '(?:约|摄于|建于)?(?:\\d{4}|[一二][〇○零一二三四五六七八九]{3})\\s?年?(?:代|摄|前后|初|末|春|夏|秋|冬)?'

/** Lines that say by themselves that they stand below a picture, beside a text or over a box. */
const signs: readonly [confidence: number, pattern: RegExp][] = [
  // 供销社旧门市部（1976年）.
  [0.74, new RegExp(`^\\p{Script=Han}[\\p{Script=Han}“”]{2,16}(?<!年)[（(]${year}[）)]$`, 'u')],
  // 全家合影。一九六五年摄于石桥镇照相馆.
  [0.82, new RegExp(`${year}[^，。]{0,8}[摄拍攝]于\\p{Script=Han}{2,14}$`, 'u')],
  // 【新闻链接】什么是分级诊疗？
  [
    0.7,
    /^[【［[■◆●▲]\s?(?:新闻|相关|知识|背景|资料|延伸|名词|小|生活|政策|健康|法律)\p{Script=Han}{0,4}[】\]］\s:：].{4,32}$/u,
  ],
  // 【记者手记】采访那天下着小雨.
  [0.64, /^【(?:记者|采访|编辑)?(?:手记|点评|快评|短评|编后|编者按|感言|互动|旁白|花絮|观察|提示)】.{6,}$/u],
  // （文字整理：丁小军）.
  [
    0.64,
    /^[（(](?:文字|录音|资料|图文|本文)?(?:整理|记录|录入|校对|撰稿|采写|统稿|执笔|摄影|制图|供稿)(?:者|人)?\s?[:：]\s?[^（()）。]{2,16}[）)]$/u,
  ],
  // 生活小常识：怎样收藏夏布衣裳.
  [0.68, /^(?:生活|健康|安全|农技|科技|法律)?(?:小?常识|小?知识|小?窍门|小?百科|信箱|问答|顾问)[:：\s].{4,32}$/u],
  // 值班电话：0870-0000000, 拟办意见：请阅示, 办理人：潘某　联系电话：….
  [
    0.66,
    /^(?:(?:值班|办公|监督|咨询|联系)电话|办理人|经办人|承办人|拟办意见|领导批示|批示|处理意见|收文编号|登记编号|起草说明|意见反馈)\s?[:：].{3,36}$/u,
  ],
  // What an office wrote on a paper for itself: （稿费已付）, （二校已改）.
  [
    0.64,
    /^[（(][^（()）]{0,14}(?:稿[费酬]|[付发]排|制版|[一二三初]校|校样|清样|退稿|凭证|[已未](?:付|发|入账|归档|存档|誊清|打印|报销)|录入员|打字员|缮写)[^（()）]{0,20}[）)]$/u,
  ],
  [
    0.64,
    /^(?:(?:会场|会议|现场|大会|赛场)?花絮|特写|短评|短讯|简讯|快讯|要闻|预告|下期预告|幽默|笑话|谜语|珍闻|趣闻|名言|格言|毛主席语录|语录)\s?[:：].{4,32}$/u,
  ],
]
/** What a paper says of itself, set with gaps: 本期要目　田间的歌者　霜桥　读者信箱. */
const masthead = /^[^。，；！？]{2,12}(?: {1,3}[^。，；！？\s]{2,16}){2,8}$/u
const ofMasthead = 0.68
const ofPaper = /本(?:期|刊|报社)|要目|总第|第\S{1,4}[期号版]|[定零订][售价]|邮费|社址|代号/u
const byline = /记者|通讯员|摄影|报道|责编|责任编辑/u
const isMasthead = (line: string) => masthead.test(line) && ofPaper.test(line) && !byline.test(line)

/** A paper that tells whom to ask, by its title, and what stands below such a line at its end. */
const [ofNotice, endOfNotice] = [
  /(?:通知|通告|公告|公示|[启啟]事|方案|[办辦]法|指南|[须須]知|倡[议議][书書]|公[开開]信|一封信)(?:[（(].{1,8}[）)])?$/u,
  /^\s*附\s?件|^\s*(?:\d{4}|二[〇○零].{2})\s?年.{2,8}日\s*$|^\s*特此/u,
]
const [linesOfTitle, linesOfEnd] = [3, 3]

/** Whether a line of telephones is the paper's own: notices say whom to ask. */
function isOwnContact(list: readonly ListedBlock[], index: number, line: string): boolean {
  if (!/电话\s?[:：]/u.test(line)) return false
  const some = (from: number, count: number, pattern: RegExp) =>
    list.slice(from, from + count).some(({ text }) => text.length <= longestNotice && pattern.test(text.trim()))
  return some(0, linesOfTitle, ofNotice) || some(index + 1, linesOfEnd, endOfNotice)
}

/** More of them head the sections of the text. */
const mostLines = 4
const mayBe = /[（(【［[■◆●▲于]|[:：\s\u3000]/u

const isText = (entry: ListedBlock | undefined) =>
  entry?.shape === 'prose' || entry?.shape === 'item' || entry?.shape === 'heading' || entry?.shape === 'caption'

/** A notice of the house among paragraphs: 食堂通知：下周一起调整就餐时间. */
const houseNotice = /^[【［]?\p{Script=Han}{0,6}(?:通知|启事|公告|通告|预告|告示|敬告)\s?[:：】］].{8,}/u
/** The same with a gap behind its head: 招聘启事　本厂急聘仓管员两名. */
const spacedNotice =
  /^(?:招[聘租生工]|征[婚稿订]|寻[人物]|转让|出租|遗失|失物招领|停[电水])(?:启事|公告|通知|广告|声明|预告)\s+\S.{8,}/u
const longestNotice = 120

function isHouseNotice(list: readonly ListedBlock[], index: number): boolean {
  const { block, text } = list[index] as ListedBlock
  if (block.kind !== 'paragraph' || block.role !== 'body' || block.list || text.length > longestNotice) return false
  if (spacedNotice.test(foldLine(text).trim())) return isText(list[index - 1])
  if (list[index - 1]?.shape !== 'prose' || list[index + 1]?.shape !== 'prose') return false
  return /[通启啟公告预預敬]/u.test(text.slice(0, 10)) && houseNotice.test(foldLine(text).trim())
}

/** Short lines among paragraphs that are no part of the text. */
export function loneLinesIn(list: readonly ListedBlock[]): Intruder[] {
  const found = list.flatMap((entry, index): Intruder[] => {
    const { block, text, shape } = entry
    if (isHouseNotice(list, index)) return [{ rule: 'notice', ...spanOf(entry), confidence: 0.68 }]
    if (block.kind !== 'paragraph' || block.role !== 'body' || block.list || text.length > longest) return []
    if (shape === 'heading' || !mayBe.test(text)) return []
    const before = list[index - 1]
    if (before === undefined || before.shape === 'heading' || !isText(before) || !isText(list[index + 1])) return []
    const line = foldLine(text).trim()
    if (line.length < shortest) return []
    const sign = signs.find(([, pattern]) => pattern.test(line)) ?? (isMasthead(line) ? [ofMasthead] : undefined)
    return sign && !isOwnContact(list, index, line)
      ? [{ rule: 'caption', ...spanOf(entry), confidence: sign[0], role: 'caption' }]
      : []
  })
  // Where they are many they are how the text is set: the heads of its sections.
  return found.length > mostLines ? [] : found
}

/** Cells of a row or labels of a form between two sentences: 指标名称 单位 2021年 比上年增长%. */
const row =
  /(?<=[。！？；])(?:(?:[\p{Script=Han}\d%％()（）—-]{2,10}|[男女])[ \u3000]{1,3}){2,6}[\p{Script=Han}\d%％（）]{1,6}(?=\p{Script=Han})/gu
const mayHaveRow = /[。！？；]\S{2,10}[ \u3000]+\S{1,10}[ \u3000]/u
const hasGap = (text: string) => text.includes(' ') || text.includes('\u3000')
/** Brackets set apart from the words around them, as manuals have them: 模板 (例如信函模板) 时. */
const bracketsApart = /(?:^|[ \u3000])[（(][^（()）]+[）)](?=[ \u3000]|$)/u
/** A text that is set with gaps has rows everywhere. */
const mostRows = 2

/** Rows of a table or a form that were run into a paragraph. */
export function fusedRowsIn(list: readonly ListedBlock[]): Intruder[] {
  const found = list.flatMap(({ block, text, shape }): Intruder[] => {
    if (shape !== 'prose' || !hasGap(text) || !mayHaveRow.test(text)) return []
    row.lastIndex = 0
    const match = row.exec(text)
    // Who wrote it stands behind the last sentence: （记者 孟晓 实习生 阮晴）.
    if (!match || bracketsApart.test(match[0]) || /^[（(](?:本[报報])?(?:记者|記者|通讯员|特约)/u.test(match[0]))
      return []
    // Names and days that the sentence leads in: 值班人员如下：初一　…；初二　….
    if (/[:：][^。！？]{0,60}$/u.test(text.slice(0, match.index))) return []
    const start = block.start + match.index
    const end = start + match[0].length
    // So does, in a letter, who signs it: （石桥镇　退休工人　沈有根）.
    if (
      /^[（(](?!.*(?:供图|[摄攝绘]|翻拍|提供|图片))/u.test(match[0]) &&
      /^[^（()）]{0,8}[）)]\s*$/u.test(text.slice(end - block.start))
    )
      return []
    const isAdvertised = blockAdvertisements
      .of(list, text)
      .some(ad => ad.confidence >= 0.5 && ad.start < end - block.start && ad.end > match.index)
    return isAdvertised ? [] : [{ rule: 'fused_notice', start, end, confidence: 0.62 }]
  })
  return found.length > mostRows ? [] : found
}
