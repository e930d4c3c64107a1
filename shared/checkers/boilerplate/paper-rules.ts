import type { FurnitureRule } from './line.ts'
import { count, isProse, type Weigh, when } from './weigh.ts'

const numeral = '[\\d*×xX〇○零一二三四五六七八九十]'
const date = `(?:中华民国)?${numeral}{2,4}\\s?年\\s?${numeral}{1,3}\\s?月(?:\\s?${numeral}{1,3}\\s?日)?`
const printed = '(?:印发|印制|编印|翻印|制发|印)'
const copies = '[（(]?\\s?共?\\s?印?\\s?[\\d*×一二三四五六七八九十百千]{1,6}\\s?份\\s?[）)]?'
/** Who had an official paper printed, when, and how many: 某县人民政府办公室　2023年3月17日印发　（共印300份）. */
const foot = new RegExp(
  `^[\\p{Script=Han}*×○某]{3,30}?(?:\\s*${printed}\\s+${date}\\s?${printed}?|\\s+${date}\\s?${printed})(?:[\\s，,]*${copies})?$`,
  'u',
)
/** The same without its date, in brackets: （某县政协办公室印　共印200份）. */
const footOfCopies = new RegExp(`^[（(]?[\\p{Script=Han}*×○某]{3,30}?${printed}[\\s，,]+${copies}[）)]?$`, 'u')
const meetingPaper =
  /^\p{Script=Han}[\p{Script=Han}*×○第\d]{4,30}(?:会议|大会|全会)\s?(?:会议)?(?:文件|材料|参阅件|资料)\s?(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|之[一二三四五六七八九十]{1,2})$/u
const paperLabels =
  /(?:分类号|单位代码|学号|UDC|责任科室|公开属性|密级|份号|紧急程度|保密期限|缓急|档号|全宗号|目录号|案卷号|页号|件号|卷号|盒号|缩微号)\s?[:：]/giu
/** The desks that a newspaper prints under its pages. */
const desks =
  /(?:新闻|广告|发行|读者|订阅|投递|总编室|编辑部|监督|问政|爆料|维权|便民|帮办|投诉|求助)(?:部)?(?:热线|电话|专线)\s?[:：]|(?:投稿|来稿|本版)(?:邮箱|信箱)\s?[:：]/gu
const credit =
  /^[（(]?本(?:版|报|文|组|页|刊|专版)(?:图片|照片|摄影|图文|文图|稿件|配图)(?:图片|照片)?(?:均|皆|全部|除署名外)*(?:由|为|[:：]|系)?[^。；]{2,26}(?:提供|供图|供稿|摄影|摄|拍摄)?[）)]?$/u
const files = /\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd)(?![a-z])/giu
const attachment = /附\s?件/u
const fetched = /下载|[（(]\s?\d+(?:\.\d+)?\s?[KMkm][Bb]?\s?[）)]/u

/** The number of a gazette or a bulletin, the marks that papers bear for those who handle them. */
const issue =
  /^\p{Script=Han}{2,24}(?:公报|简报|通讯|月刊|季刊|内参|会刊|信息|动态|快报|专报)\s{1,6}(?:\d{4}\s?年)?\s?第\s?[\d一二三四五六七八九十]{1,4}\s?[号期](?:\s*[（(]?总第?\s?\d+\s?期?[）)]?)?$/u
const handled =
  /^(?:[（(]?此页无正文[）)]?|内部(?:资料|刊物)\s*[，,]?\s*免费(?:交流|赠阅)|\p{Script=Han}{2,16}(?:档案馆|图书馆)\s?(?:复制件|复印件|藏本|影印件)|word\s?版本?[.。]?)$/iu
const received = /^(?:收稿|修回|修订|录用|接受|网络首发)(?:日期|时间)?\s?[:：]\s?\d{4}/u
const sentTo = new RegExp(`^(?:发|发至|分发)\\s?[:：][^。]{4,60}\\s${copies}$`, 'u')
const wiki =
  /^(?:上次更新|最后(?:编辑|修订)(?:于|时间)?)\s?[:：].{0,24}(?:历史版本|编辑)?$|查看历史版本|^(?:回页首|回到页首|TOP|回顶部)$/iu

/** Volume, number and month of a journal, also in English: 第12卷 第4期 某某医史 Vol.12 No.4. */
const volumes =
  /第\s?\d{1,3}\s?卷|[第总]\s?\d{1,4}\s?期|Vol\.?\s?\d{1,3}|No\.?\s?\d{1,4}|(?<!\d)\d{4}\s?年\s?\d{1,2}\s?月(?!\d)|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?,?\s?\d{4}/gu
const inEnglish =
  /Vol\.?\s?\d|No\.?\s?\d|[A-Z][^，。]*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s?\d{4}/u
const longestName = 60
const isOfJournal: Weigh = line => {
  if (line.length > 110 || /[，。；：“《]|^\s?[[（(]?\d{1,3}[\]）).、]|\d\s?[-—–]\s?\d/u.test(line)) return 0
  const parts = count(volumes, line)
  if (line.replace(volumes, '').trim().length > longestName) return 0
  if (parts >= 2 && inEnglish.test(line)) return 0.86
  return parts >= 3 && /卷.*期.*年|年.*卷.*期/u.test(line) ? 0.8 : 0
}

/** Files to fetch: names of files do not make one, unless there are several. */
const attachmentWeight: Weigh = line => {
  if (line.length > 160 || !attachment.test(line) || isProse(line)) return 0
  if (/^附\s?件\s?下载\s?[:：]?/u.test(line) || /^点击下载附件/u.test(line)) return 0.84
  const names = count(files, line)
  if (names === 0) return 0
  return names >= 2 || fetched.test(line) ? 0.84 : 0.45
}

const archive = /全宗|案卷/u
/** The stamp of an archive on a copy of its paper. */
const archiveNumbers = /(?:全宗|目录|案卷|卷宗|档案|文件|件|页)号?\s?[:：]?\s?\d|第\s?\d{1,4}\s?[页卷件宗]/gu

/** Furniture of printed papers and the files beside pages. Lines come folded. */
export const paperRules: readonly [FurnitureRule, Weigh][] = [
  [
    'licence',
    line =>
      line.length <= 60 && !/[。，；]/u.test(line) && archive.test(line) && count(archiveNumbers, line) >= 2 ? 0.8 : 0,
  ],
  ['licence', when(foot, 0.84, 80)],
  ['licence', when(footOfCopies, 0.8, 60)],
  ['licence', when(new RegExp(`^${copies}$`, 'u'), 0.6, 16)],
  ['licence', when(meetingPaper, 0.72, 50)],
  ['licence', when(issue, 0.72, 60)],
  ['folio', isOfJournal],
  ['licence', when(handled, 0.78, 30)],
  ['licence', when(received, 0.8, 80)],
  ['licence', when(sentTo, 0.8, 90)],
  ['page_tools', when(wiki, 0.8, 50)],
  ['related', when(/^友情链接\s?[:：]\s?\S[^。]*$/u, 0.84, 120)],
  [
    'navigation',
    when(
      /^.{6,60}[-_|—]\s?\p{Script=Han}{3,14}[-_|—]\s?(?:\p{Script=Han}{0,8}(?:网|公开|政府|频道|官网|门户|专栏|中心))$/u,
      0.74,
      90,
    ),
  ],
  ['licence', line => (line.length <= 80 && !isProse(line) && count(paperLabels, line) >= 2 ? 0.82 : 0)],
  ['licence', line => (line.length <= 120 && !isProse(line) && count(desks, line) >= 2 ? 0.86 : 0)],
  ['source_line', when(credit, 0.82, 50)],
  ['library', attachmentWeight],
  ['related', when(/^(?:标签|TAGS?)\s?[:：]\s?\S+(?:[\s,，、]+\S+)+$/iu, 0.78, 60)],
  ['related', when(/^(?:相关)?(?:政策|文件)解读\s?[:：]\s?\S[^。]*$/u, 0.72, 60)],
  ['related', when(/^【相关(?:链接|阅读|新闻|报道|文章)】\s?\S[^。；]*$/u, 0.72, 50)],
  ['licence', when(/(?:本网?站|我们|网站).{0,12}cookies?/iu, 0.85, 120)],
  ['page_tools', when(/^.{0,6}密封线(?:内|以内)?.{0,8}$/u, 0.8, 20)],
  [
    'library',
    when(
      /^\p{Script=Han}{0,10}(?:数字图书馆|电子图书馆|文献馆|书库|文库)\s+(?:https?:\/\/|www\.)?[a-z\d-]+\.\S+/iu,
      0.8,
      60,
    ),
  ],
]

/** What the heads of journals hold a sign of. */
export const paperSigns =
  /卷\s?第?\s?\d|Vol|No\.|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s?\d{4}/u
