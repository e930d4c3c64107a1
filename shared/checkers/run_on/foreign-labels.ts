import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'

/** A stretch of a block that is no part of its text. Offsets in the text. */
export interface ForeignStretch {
  start: number
  end: number
  confidence: number
}

/** Heads that are none of the sentences around, even where the paragraph ends behind them. */
const sureLabel = /按|注|校对|批示|意见|附[件表图录]?|[相照图]片|小?知识|小?常识|鸣谢|启事|提示|天气|放映|报|发/u
/** What heads captions, notes, notices, signatures of forms: never words of a sentence that goes on. */
const label = [
  '(?:相|照|图)片(?:说明|注解?)|图片?说|(?:题|配|插)图(?:说明)?|左图|右图|[上下]图',
  '(?:案例|资料|数据|图片|文章|稿件|信息|新闻)来源|原标题|关键词|标签|稿源',
  '附(?:[件表图录](?:[一二三四五六七八九十\\d]{1,2})?)?|附?注|备注|编者[注按]|按语',
  '(?:特此)?鸣谢|更正(?:启事)?|(?:招[聘生租]|寻[人物]|征[稿订]|遗失|失物招领)?启事|敬告(?:读者)?|(?:温馨|友情|特别|安全|服务)提[示醒]|小贴士',
  '(?:今日|明日|本周)?天气(?:预报)?|[^。！？；，：]{0,8}(?:放映|演出|活动|值班|班车)(?:日程|安排|预告|时刻)|(?:毛主席)?语录|起草说明|(?:健康|生活|安全|农技|科技)?小?(?:知识|常识|窍门)|(?:相关|知识|新闻|背景|资料)链接|延伸阅读|名词解释|(?:下期|精彩)(?:预告|看点)|今日导读|读者来信',
  '(?:拟办|处理|批办|承办)意见|领导批示|批示|收文(?:日期|编号)|签收|(?:证书|证件|档案|文件|稿件|登记)?编号|(?:值班|广告部?|订阅|投稿|发行部?|报料|新闻)(?:电话|热线)|审定|校[核对]|编制|制表|填表|办理人|经办人|承办人|拟稿|主送|抄送|抄报|主题词|档号|密级|执笔|供稿|撰稿|摄影',
].join('|')
const labelInside = new RegExp(`(?<=[。！？；，”）])\\s?[（(【]?(?:${label})\\s?[:：]`, 'gu')
/** The label is all that a look at most blocks needs. */
const mayHaveLabel = /[。！？；，”）)]\s?[（(【]?\S{2,7}\s?[:：]/u
/** More than a clause behind a label is a text of its own, of which the head is shown. UTF-16 units. */
const reach = 40
const unmarked = 14
/** A field with who or what fills it, right before another. */
const fieldBefore = /[。；，][ \u3000]?\p{Script=Han}{2,5}[：:][^。；：:]{2,24}[。；]$/u

/** Where the stretch behind a label ends: with its sentence, or, where no mark parts it from the text, near its head. */
function endBehind(text: string, from: number): number {
  const behind = text.slice(from, from + reach)
  const stop = behind.search(/[。！？；\n]/u)
  if (stop >= 0) return from + stop + 1
  const clause = behind.search(/[，,]/u)
  return from + Math.min(clause < 0 ? unmarked : clause, unmarked, behind.length)
}

/** Captions, notes and notices that stand inside a paragraph behind their labels. */
export function foreignLabelsIn(text: string): ForeignStretch[] {
  if (!(text.includes('：') || text.includes(':')) || !mayHaveLabel.test(text)) return []
  return matchesOf(foldLine(text), labelInside).flatMap((match): ForeignStretch[] => {
    const from = match.index + match[0].length
    // At the end of a paragraph a note is where notes stand.
    if (text.length - from < reach / 2 && !sureLabel.test(match[0]) && !text.slice(from).includes('。')) return []
    const start = match.index + match[0].length - match[0].trimStart().length
    // 编纂：……。校对：……。: one field of a row says no other thing than those beside it.
    if (fieldBefore.test(text.slice(Math.max(0, match.index - reach), match.index))) return []
    // In manuals a note closes what it belongs to: 注: 根目录由管理员提供。
    if (/注: $/u.test(text.slice(start, from + 1))) return []
    const isCut = text[match.index - 1] === '，'
    const end = endBehind(text, from)
    const goesOn = text.slice(end).trim().length >= 6
    return [{ start, end, confidence: isCut ? 0.82 : goesOn ? 0.74 : sureLabel.test(match[0]) ? 0.66 : 0.4 }]
  })
}

const number = '[\\d一二三四五六七八九十]{1,3}(?:[-–.]\\d{1,2})?'
const titleEnd =
  '(?:图|圖|(?<!代)表|会场|會場|现场|旧址|遗址|合影|留影|全景|外景|内景|一角|照片|手迹|情况|统计|塑像|书影|分布|示意|布置)'
/** The pictures and notes that stand between brackets: 【白沙镇街道图】, （此件公开发布）, ■相关新闻 …. */
const bracketed =
  /[（(【](?:(?:请)?点击(?:图片|这里|此处|上方|下方)?[^（()）】]{0,6}(?:查看|放大|播放|观看|下载|收听)[^（()）】]{0,8}|[续續]上[表页頁]|接[上下][页頁]|[转轉]下[页頁]|[续續]表|此处(?:插|缺|略)[^（()）】]{0,8}|图略|圖略)[）)】]|【(?:图片|照片|[插配组]图|图|视频|音频|动图|表格|链接|广告)(?:[:：][^】]{2,40})?】(?![栏欄频頻版])|【[^】]{2,18}(?:图|圖|表|照片|像|略)】|[（(][左右上下]?[图圖][为為:：][^（()）]{3,40}[）)]|[（(](?:此件|本件|此文)(?:公开发布|主动公开|依申请公开|不予公开|发至[^（()）]{2,12})[）)](?=\S)|(?<=[。！？；])[■◆●★]\s?(?:相关|新闻|链接|延伸|背景|知识|提示)\p{Script=Han}{0,4}[\s:：][^。！？；，]{4,24}/gu
/** Who took a picture, glued to its caption: 罗桂生在剖篾。山里人摄. */
const glued =
  /(?<=[。！？；”])(?:[^。！？；，]{4,24}。)?\p{Script=Han}{2,4}\s{0,2}[摄攝](?![影制像取入氏于理政提製攝])(?=\p{Script=Han})/gu
/** What a sentence says of a picture: 图2 显示了变化. */
const notTold =
  '(?!显示|顯示|反映|列[出有举]|给出|給出|表明|展示|描[述绘繪]|说明|說明|[中里是为為和与與及则則将將可已]|记录|記錄|所|标|標)'
/** Captions and titles of tables with a gap behind their number: 卷首图七　县第一届人民代表大会会场. */
const numberedGap = new RegExp(
  `(?<=[。！？；，”])(?:(?:卷首|附|插|彩)?[图圖表]\\s?${number}[ \u3000]{1,4}${notTold}|[（(]见?[图表]\\s?${number}[）)])(?:[\\p{Script=Han}\\d]{2,18}?${titleEnd}|\\p{Script=Han}{4,10}(?=\\p{Script=Han}))`,
  'gu',
)
/** Where somebody is shown and by whom, without brackets: 图为老人在社区食堂就餐。沈玉洁 摄. */
const shown =
  /(?<=[。！？；”])(?:[^，。！？；]{4,30}，)?[图圖][为為][^。！？；]{4,40}。(?:\s?(?:本[报報]记者|记者|通讯员)?\s?\p{Script=Han}{2,4}\s{0,2}[摄攝])?/gu
/** A cross-reference of a book, out of its brackets: 见第十四卷财政税务。 */
const reference =
  /(?<=[。！？])(?:[参參详詳]?[见見]|互[见見])(?:本[志书卷章编]|第)[\d一二三四五六七八九十]{0,3}[卷章编篇节][^。，；]{0,14}。/gu

/** A sign or a label in brackets that begins no item of its own here: ▲吴静在比赛现场, 【编后】手艺会老. */
const signed =
  /(?<=[。！？；”])(?:[▲△▼◆■●★◎]\s?[\p{Script=Han}“《][^。！？；\n]{3,36}[。！？]?|【[\p{Script=Han}]{2,6}】[^。！？\n]{4,40}[。！？])/gu
/** Who wrote or took it, behind the last sentence: 摄影 本报记者 金波. */
const creditBehind =
  /(?<=[。！？”])\s?(?:摄影|图片|文图|图文|撰文|采写|文字)[\s:：/](?:\s?本[报報])?(?:记者|通讯员)?\s?\p{Script=Han}{2,4}\s*$/gu

const mayHaveCaption = new SignGate(
  /[左右中][一二三四五六七]?[）)]|[条條][ \u3000]|[（(【](?:请?点击|[续續][上表]|接[上下]|[转轉]下|此处|[图圖]略)|[图圖表]\s?[\d一二三四五六七八九十]|[【▲△▼◆■●★◎]|[（(][左右上下]?[图圖][为為:：]|[此本][件文]|[影片图文写字][\s:：/]|[摄攝]|[。！？；”，][图圖][为為]|[见見][第本]/u,
)

/** Where somebody stands in a picture: 陆志勇（右一）和工人一起分拣脐橙。 */
const placedPerson =
  /(?<=[。！？；”])[^，。！？；]{2,14}[（(](?:前排|后排|中排)?[左右中][一二三四五六七]?[）)][^。！？；]{2,40}。/gu
/** An article of a law, set out as laws are, among other sentences. */
const articleOfLaw =
  /(?<=[。！？])第[一二三四五六七八九十百零\d]{1,5}[条條][ \u3000]+[^。：]{6,90}。(?=(?!第)\p{Script=Han})/gu

/** Captions and references that stand inside a paragraph without a label. */
export function foreignCaptionsIn(text: string): ForeignStretch[] {
  if (!mayHaveCaption.test(text)) return []
  const found = (pattern: RegExp, confidence: number): ForeignStretch[] =>
    matchesOf(text, pattern).map(match => ({ start: match.index, end: match.index + match[0].length, confidence }))
  return [
    ...found(bracketed, 0.74),
    ...(/^\s*[▲△▼◆■●★◎【]/u.test(text) ? [] : found(signed, 0.7)),
    ...found(creditBehind, 0.78),
    ...found(glued, 0.74),
    ...found(numberedGap, 0.78),
    ...found(shown, 0.76),
    ...found(placedPerson, 0.74),
    ...found(articleOfLaw, 0.7),
    ...found(reference, 0.56),
  ]
}
