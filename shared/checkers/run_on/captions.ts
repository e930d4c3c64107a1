import type { DocumentProfile } from '../../domain/document-profile.ts'
import { type ListedBlock, spanOf } from '../block-list.ts'
import { endOf, wantOfStart } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { isFullLine } from '../profile/line-cut.ts'
import type { Intruder } from './intruder.ts'

const longestCaption = 100
const longestLabel = 40

/** Who took a picture, at the end of its caption or alone. */
const creditInBrackets =
  /[（(【](?:资料图?片?|资料|图片|视频截图|新华社[^（()）]{0,8}|[^（()）。，]{0,16}(?:摄|摄影|供图|提供图片|图片|资料图))[^（()）。，]{0,3}[）)】]/u
const creditAtEnd =
  /(?:(?:本报|新华社|中新社)?(?:全媒体)?(?:记者|通讯员|特约摄影师)\s?(?:[\p{Script=Han}]{2,4}[\s、]*){0,3}(?:摄影?|供图)|(?:^|[\s。])[\p{Script=Han}]{2,4}\s{1,3}(?:摄影?|供图)|(?:^|[\s。])\p{Script=Han}\s\p{Script=Han}\s{0,3}(?:摄影?|供图)|。\s?[\p{Script=Han}]{2,8}\s(?:图|供图|图文)|(?:摄影|图片来源|图片|图|摄)\s?[:：/]\s?[\p{Script=Han}\s]{2,12})\s*$/u
/** How something is filmed, not who filmed it: （以拍摄方式）. */
const wayOfShooting = /拍摄[\p{Script=Han}]{2,}[）)】]/u
/** A credit in brackets with clauses inside, as albums and chronicles have it: （1959年摄，县档案馆藏）. */
const longCredit =
  /[（(](?:[^（()）。]{0,24}(?:摄|藏|供[图稿]|提供|资料图|绘|翻拍|复制)|现[藏存][^（()）。]{2,16}[馆院所局处])[）)]。?$/u
/** Who has the thing that a picture shows, behind a gap: 奖章证书　　县档案馆藏. */
const holder =
  /^(?!.*(?:加入|举报|分享|打印|回复|点赞)\s*收藏$)[^，。；：！？]{3,30}\s{1,8}(?:\p{Script=Han}{2,12}(?:馆|室|局|社|院|校|所|会|家属|后人)|\p{Script=Han}{2,4})\s?(?:收?藏|提供|供图)$/u
/** What is done where on a day, and who sent the picture, without an end mark: 5月12日，农技人员指导整枝（县农业局供稿）. */
const datedScene =
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日[，,]?[^。；！？（）()]{6,50}[（(][^（）()。；]{2,16}(?:供稿|供图|提供|摄|报道)[）)]$/u
/** A line in brackets that says who made what stands around it. */
const bracketedCredit =
  /^[（(【](?!.*(?:录音|讲话|记录)整理)[^（()）。]{0,40}(?:摄影|摄|翻拍|翻摄|临摹|复制|供图|供稿|执笔|撰稿|制图|绘图|插图|(?:照片|图片|资料|稿件)[^（()）。]{0,16}提供)[^（()）。]{0,16}[）)】]$/u
/** The same of the text: it stands below the last sentence of an article, before the headline of the next. */
const bracketedWriter =
  /^[（(【][^（()）。]{0,30}(?:供稿|来稿|执笔|撰稿|撰写|编写|编辑|整理|改编|编译|辑录|报道组)[^（()）。]{0,12}[）)】]$/u

/** The pictures of covers and title pages. */
const cover = /^(?:封[面底二三四里]|扉页|题图|插图|刊头|压题)(?:照片|图片|摄影|设计|说明)?\s?[:：]/u
const pointer = /^(?:图[为:：]|图\s?[①-⑩]|(?:上|下|左|右|题|本版)图(?:为|[:：,，、\s]|$)|[▲△▼▽↑↓◀▶]\s?\p{Script=Han})/u
/** Each picture of several with its place: 处长与青年座谈（左图）；评奖会场（右图）. */
const placed = /^[^。]{4,60}[（(][左右上下中]图[）)]$/u
/** Figures of books and papers are numbered. */
const figure =
  /^图\s?\d+(?:[-–.]\d+)*\s?\S|^[【[（(](?:图|照片|插图|附图)\s?[一二三四五六七八九十\d]{1,3}[】\]）)]\s?\S|^图[一二三四五六七八九十]{1,3}[\s:：]\s?\S/u
const table = /^表\s?\d/u
const pageCredit = /^本(?:版|文|报|组)(?:图片|照片|摄影|稿件)[^。]*(?:提供|摄影?|供图|外)。?$/u
/** Who does what where, without an end mark. */
const action = /^[\p{Script=Han}\d“”]{2,14}(?:正在|在)[\p{Script=Han}\d“”]{5,22}$/u
const scene =
  /(?:现场|合影|留影|一角|一景|全景|外景|内景|夜景|场景|情景|鸟瞰图?|示意图|平面图|效果图|掠影|剪影|风光|景色|留念|旧照|老照片|近照|遗[像物照]|手迹|墨迹|题词|书影)(?:[\s（(]{1,3}[\d〇○零一二三四五六七八九十]{2,4}\s?[年.·．][\d一二三四五六七八九十.·．年月日]{0,12}[）)]?)?\s?。?$/u
const doing =
  /(?:活动|培训|调研|视察|考察|座谈会|开幕式|仪式|劳动|演出|作业|表演|比赛|训练|讨论|交流|参观|施工|巡查|慰问|讲解|采摘|生产)\s?。?$/u
/** When a picture was taken, behind what it shows: 毕业合影（摄于1941年）. */
const takenThen =
  /^[^，。；：！？（(]{3,36}[（(](?:[^（()）。]{0,14}[，；\s])?(?:约|大约)?[^（()）。，]{0,12}(?:拍摄|翻摄|摄|照)[于自][^（()）。]{2,30}[）)]$/u
/** A scene with its year and who or what stands where in it: 码头旧影（约1928年，右侧为米行）. */
const sceneThen =
  /^[^，。；：！？（(]{2,30}(?:旧影|旧照|老照片|合影|留影|一角|全景|外景|街景|遗像|肖像|书影|遗影)[（(](?=[^（()）]*(?:\d{4}|[一二][〇○零一二三四五六七八九]{3}|民国|光绪|宣统|年))[^（()）。]{3,50}[）)]$/u
/** Who stands in a picture, one beside the other: 前排左起：石柱、田青. */
const inRow =
  /^(?:[^，。；：！？]{0,24}[，。；：\s（(])?(?:[前后中]排|第[一二三四]排|二排|三排|图中)?(?:左起|右起|(?:自|从|由)[左右][至到往向]?[左右]?)(?:依次)?(?:分别)?[为是]?\s?[:：]\s?\S{2,}[^。]$/u
/** The same behind a comma: 照相馆门面，约摄于1936年. */
const takenBehind = /^[^，。；：！？]{3,36}[，,\s](?:约|大约)?(?:拍摄|翻摄|摄|照)[于自][^，。；：！？]{3,24}$/u
/** A line that says which of those in a picture somebody is, and is no whole sentence: 晏先生（前排左四）与毕业生合影. */
const placedIn =
  /^[^。；！？]{2,40}[（(](?:[前后中]排|第?[一二三四]排)?(?:[左右][侧边]?(?:起|数)?第?[一二三四五六七八九十\d]{0,2})(?:人|者|位)?[）)][^。；！？]{2,40}$/u
/** A picture and its place in brackets of their own: （右图：作者父亲，1952年）. */
const pointed = /^[（(【](?:图为|[上下左右题]图)\s?[:：，]?[^（()）。]{3,60}[）)】]$/u
/** Somebody went to the scene or did something to it: a sentence of the text. */
const told = /了|[来赶走奔回]到|走进|奔赴|赶赴|前往|深入|保护|维护|清理|布置|位于|是|有/u
const clause = /[，；：！？]|。./u

/** Captions of several pictures that a page set in one row: 某主任致辞 授帽仪式现场 表演舞蹈《…》. */
const ofPicture =
  /(?:致[辞词辭詞]|讲话|講話|宣誓|现场|現場|合影|留念|[颁頒][奖獎]|授[牌旗帽]|揭牌|剪彩|签约|簽約|表演.{0,12}|座谈|走访|慰问|剪影|一角|掠影)$/u
const [fewestPictures, shortestPicture, longestPicture] = [2, 4, 22]
const agenda = /[，。；：、！？]|\d\s?[:：.]\d|^[一二三四五六七八九十\d]+[、.]/u
function isStrip(line: string): boolean {
  if (agenda.test(line)) return false
  const cells = line.split(/\s+/u)
  if (cells.some(({ length }) => length < shortestPicture || length > longestPicture)) return false
  const pictures = cells.filter(cell => ofPicture.test(cell)).length
  // A programme names what is done, a caption also who does it.
  return (
    pictures >= fewestPictures && pictures * 2 > cells.length && line.length >= cells.length * (shortestPicture + 3)
  )
}

/** How surely a line is the caption of a picture; 0 when it is not. */
function captionWeight(text: string, isIsolated: boolean): number {
  if (text.length > longestCaption) return 0
  const line = foldLine(text).trim()
  if (line.length < 3) return 0
  if (table.test(line)) return 0
  if (figure.test(line)) return 0.62
  if (pageCredit.test(line)) return 0.92
  const bracket = wayOfShooting.test(line) ? null : creditInBrackets.exec(line)
  if (bracket && bracket.index + bracket[0].length >= line.length - 1) return 0.94
  if (bracketedCredit.test(line)) return 0.78
  if (datedScene.test(line)) return 0.82
  if (cover.test(line)) return 0.84
  if (holder.test(line)) return 0.82
  if (line.length <= 60 && longCredit.test(line) && !clause.test(line.replace(longCredit, ''))) return 0.88
  if (creditAtEnd.test(line)) return /摄影报道$/u.test(line) || /[，：]记者/u.test(line) ? 0.2 : 0.92
  if (pointer.test(line)) return 0.88
  if (takenThen.test(line) || takenBehind.test(line) || sceneThen.test(line) || pointed.test(line)) return 0.84
  if (line.length <= 60 && placedIn.test(line)) return 0.76
  if (inRow.test(line)) return 0.8
  if (placed.test(line)) return 0.86
  if (/\s/u.test(line) && isStrip(line)) return 0.7
  if (line.length > longestLabel || clause.test(line) || line.length < 6) return 0
  if (scene.test(line) && !isIsolated && told.test(line)) return 0.4
  if (scene.test(line)) return isIsolated ? 0.88 : /。$/u.test(line) ? 0.76 : 0.55
  if (doing.test(line) && /。$/u.test(line)) return isIsolated ? 0.84 : 0.42
  return 0
}

/** Empty lines that most blocks of a document have before them. */
function usualGap(list: readonly ListedBlock[]): number {
  const counts = new Map<number, number>()
  for (const { block } of list) counts.set(block.blankLinesBefore, (counts.get(block.blankLinesBefore) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const itemSign = /^\s*([▲△▼▽])/u
const pictured = /[摄攝][）)\s]*$|[图圖][为為：]|[摄攝]影|[（(][^（()）]*[图圖][）)]/u

/** Whether a line is one of several news items in a row that begin with one sign and tell whole sentences. */
function isListedItem(list: readonly ListedBlock[], index: number): boolean {
  const sign = itemSign.exec((list[index] as ListedBlock).text)?.[1]
  const isItem = (entry: ListedBlock | undefined) =>
    entry !== undefined &&
    itemSign.exec(entry.text)?.[1] === sign &&
    /[。！？](?:\s*$|\S{4})/u.test(entry.text) &&
    !pictured.test(entry.text)
  return sign !== undefined && isItem(list[index]) && (isItem(list[index - 1]) || isItem(list[index + 1]))
}

/** A lone sentence behind a gap that a picture left: `云泽市举办助农活动。` */
function isolatedWeight({ text }: ListedBlock): number {
  const line = text.trim()
  if (line.length < 8 || line.length > longestLabel || clause.test(line) || /^[（(“《\d]/u.test(line)) return 0
  return /。$/u.test(line) && wantOfStart(line) <= 0 ? 0.64 : 0
}

/** Whether a line says who wrote the article that ends above it: what comes next is none of its text. */
function isOfArticleAbove(list: readonly ListedBlock[], index: number): boolean {
  if (!bracketedWriter.test(foldLine((list[index] as ListedBlock).text).trim())) return false
  const [before, after] = [list[index - 1], list[index + 1]]
  return before !== undefined && endOf(before.text) === 'ended' && after?.shape !== 'prose' && after?.shape !== 'item'
}

/** Captions and credits that stand among the paragraphs. */
export function captionsIn(list: readonly ListedBlock[], lineCut: DocumentProfile['lineCut']): Intruder[] {
  const plain = plainCaptionsIn(list, lineCut)
  // A gap alone proves no picture: another caption must show that pictures were taken out here.
  const hasCaption = plain.some(({ rule, confidence }) => rule === 'caption' && confidence >= 0.8)
  const found = plain.map(each => (each.rule === 'isolated' && !hasCaption ? { ...each, confidence: 0.4 } : each))
  if (!found.some(({ confidence }) => confidence >= 0.6)) return found
  // Where some pictures have captions, a line that tells who does what where is one more.
  const known = new Set(found.map(({ start }) => start))
  for (const [index, entry] of list.entries()) {
    const { block, shape } = entry
    const line = entry.text.trim()
    const { start, end } = spanOf(entry)
    if (shape !== 'label' || block.role !== 'body' || known.has(start) || line.length < 10 || !action.test(line))
      continue
    if (list[index - 1]?.shape !== 'prose' || list[index + 1]?.shape !== 'prose') continue
    found.push({ rule: 'caption', start, end, confidence: 0.6, role: 'caption' })
  }
  return found
}

/** Whether a line is the rest of a paragraph that was cut at the width of the column. */
function isRestOfParagraph(
  before: ListedBlock | undefined,
  block: ListedBlock['block'],
  lineCut: DocumentProfile['lineCut'],
): boolean {
  if (lineCut === null || !before || block.blankLinesBefore > 0) return false
  return endOf(before.text) === 'open' && isFullLine(before.text, lineCut)
}

const tableTitle =
  /^(?:附?表|附?图)\s?[\d一二三四五六七八九十]{1,3}(?:[-–.]\d+)?[\s:：]\s?[^，。；]{4,50}(?:表|图|情况|统计|一览|对比|构成|增速|变化|趋势|产量|\s单位\s?[:：]\S{1,12}|[（(]单位\s?[:：][^（()）]{1,8}[）)])$/u

/** The title of a table or a chart that is not there: sentences and headings stand around it. */
function isTitleOfLostTable(list: readonly ListedBlock[], index: number): boolean {
  const [before, after] = [list[index - 1], list[index + 1]]
  if (before?.shape !== 'prose' || !(after?.shape === 'prose' || after?.shape === 'heading')) return false
  return tableTitle.test(foldLine((list[index] as ListedBlock).text).trim())
}

const writers = /^[（(](?:执笔|執筆|撰稿|起草|整理)(?:人|者)?\s?[:：]/u
const dateOnly =
  /^[\d〇○零一二三四五六七八九]{4}\s?年[\d一二三四五六七八九十]{1,2}\s?月(?:[\d一二三四五六七八九十]{1,3}\s?日)?$/u

/** Who wrote a paper, below its last sentence, with nothing but the date behind. */
function isOfWriters(list: readonly ListedBlock[], index: number): boolean {
  const rest = list.slice(index + 1, index + 3).map(({ text }) => text.trim())
  return (
    writers.test((list[index] as ListedBlock).text.trim()) && rest.length < 2 && rest.every(line => dateOnly.test(line))
  )
}

function plainCaptionsIn(list: readonly ListedBlock[], lineCut: DocumentProfile['lineCut']): Intruder[] {
  const usual = usualGap(list)
  return list.flatMap((entry, index): Intruder[] => {
    const { block, text } = entry
    if (block.kind !== 'paragraph' || block.role !== 'body' || text.length > longestCaption || block.list) return []
    if (isTitleOfLostTable(list, index))
      return [{ rule: 'caption', ...spanOf(entry), confidence: 0.6, role: 'caption' }]
    // A picture that was left out says where it belongs.
    if (isListedItem(list, index) || /[（(]略[）)]\s*$/u.test(text)) return []
    // At the end of a text it says whose text that was.
    if (index === list.length - 1 && bracketedCredit.test(text.trim())) return []
    if (isOfWriters(list, index) || isOfArticleAbove(list, index)) return []
    // The picture that stood here left its empty lines behind; the top of the file proves nothing.
    const isIsolated = index > 0 && block.blankLinesBefore >= usual + 2
    const weight = captionWeight(text, isIsolated)
    const isolated = weight === 0 && isIsolated && index < list.length - 1 ? isolatedWeight(entry) : 0
    if (weight === 0 && isolated === 0) return []
    if (weight < 0.9 && isRestOfParagraph(list[index - 1], block, lineCut)) return []
    const rule = weight > 0 ? 'caption' : 'isolated'
    return [{ rule, ...spanOf(entry), confidence: weight || isolated, role: 'caption' }]
  })
}

/** Where figures come from, printed under a table and run into the paragraph above it. */
const sourceAtEnd = /(?<=[。！？])\s?(?:数据|资料|图表|图片)来源\s?[:：]\s?[\p{Script=Han}、]{2,20}\s*$/u

/** A numbered caption between two sentences: …取得成效。相片三：长者在天台花园种花。本会…. */
const numberedInside =
  /(?<=[。！？])(?:相片|照片|图片?|插图)\s?[一二三四五六七八九十\d]{1,3}\s?[:：][^。；：]{4,36}。(?=\p{Script=Han})/gu

const creditInside = new RegExp(creditInBrackets.source, 'gu')
const sentenceEnd = /[。！？；”]/u
/** A caption glued into a paragraph is looked for this far back from its credit. */
const reach = 48

/** Captions glued into a paragraph, told by the credit that more text follows or precedes. Offsets in the text. */
export function fusedCaptionsIn(text: string): { start: number; end: number; confidence: number }[] {
  if (!/[摄攝图圖片]|来源|來源/u.test(text)) return []
  const found: { start: number; end: number; confidence: number }[] = []
  const source = sourceAtEnd.exec(foldLine(text.slice(-40)))
  if (source) {
    const start = text.length - Math.min(40, text.length) + source.index
    found.push({ start, end: text.trimEnd().length, confidence: 0.74 })
  }
  for (const match of matchesOf(foldLine(text), numberedInside))
    found.push({ start: match.index, end: match.index + match[0].length, confidence: 0.8 })
  for (const match of matchesOf(foldLine(text), creditInside)) {
    if (/图书|示意|图纸|地图|图案|拍摄(?![）)】])/u.test(match[0])) continue
    const end = match.index + match[0].length
    let start = match.index
    const before = text.slice(Math.max(0, start - reach), start)
    const stop = before.replace(/。$/u, ' ').search(/[^。！？；”]*$/u)
    if (stop > 0 && sentenceEnd.test(before[stop - 1] ?? '')) start -= before.length - stop
    found.push({ start, end, confidence: start < match.index ? 0.84 : 0.76 })
  }
  return found
}
