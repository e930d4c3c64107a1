import { innermostUnclosedIn } from '../continuation.ts'
import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'
import type { ForeignStretch } from './foreign-labels.ts'
import { kindsOfBlock, kindsOfSentence, mayBeNotice, noticeKinds, tells } from './notice-kinds.ts'

/** Words of notices and advertisements of a paper, by what they do; two kinds of them in one sentence make it one. */
const kinds: readonly [weight: number, pattern: RegExp][] = [
  // Who is welcome, what it costs.
  [
    0.6,
    /欢迎(?:广大|各位|新老|各界)?[^，。]{0,8}(?:光临|惠顾|选购|订阅|投稿|品尝|垂询|加盟|莅临|踊跃)|敬请[^，。]{0,8}(?:光临|惠顾|留意|期待|关注|垂询|订阅|参加|出席)|恕不(?:另|远)/u,
  ],
  [
    0.4,
    /店庆|开业大[吉酬]|[一二三四五六七八九\d][五\d]?折|酬宾|优惠价|特价|让利|(?:面|价格?)议|现货供应|代办托运|函购|邮购|票价|每份\S{1,4}[元角]|全年订价|包邮/u,
  ],
  [
    0.45,
    /本(?:店|厂|馆|堂|行|号|铺|院|公司|门市部)(?:新到|备有|供应|承接|经营|专营|特聘|地处|电话)|(?:地址|电话|联系电话|联系人|热线|电报挂号|帐号)\s?[:：]/u,
  ],
  [
    0.4,
    /(?:本人|某)(?:有|现有)|(?:转让|出租|出售|求购|征婚|招聘|招租|诚聘|寻[人物找])(?=[^，。]{2})|急售|失主|拾到|遗失/u,
  ],
  // When and where something is shown or held.
  [
    0.45,
    /(?:[兹谨][定订]于|定于本)|本?(?:星期|周|礼拜)[一二三四五六日天](?:上午|下午|晚)|今[晚明]|明[晚天]|(?:今|明|后)日(?:上午|下午|晚)|即日起/u,
  ],
  [
    0.45,
    /(?:放映|上演|公演|演出)《|[一二三四五六七八九十\d]时(?:整|半)?(?:开演|开映|入场|放映)|凭票|凭证入场|售票|开演|准时(?:参加|出席|到会|收看)|按时(?:参加|出席|到会)|届时/u,
  ],
  [
    0.5,
    /请[^，。]{1,14}(?:到|在|于|向)[^，。]{1,16}(?:领取|报到|集合|就座|签到|认领|登记|联系|洽谈|接洽)|会议休息|休会期间|与会代表请/u,
  ],
  // Who is asked to do something.
  [
    0.45,
    /请[^，。]{0,14}(?:报名|预约|登记|订购|携带|自带|索取|速来|前往[^，。]{0,8}(?:办理|领取))|报名(?:截止|从速|者请)|欲购从速|(?:下周|下月|即日)[一二三四五六日]?起(?=[^，。]{0,12}(?:开业|营业|停止|受理|报名|办理|发售|订阅))/u,
  ],
  // Thanks of an author, and where a paper may be seen.
  [
    0.9,
    /^\s*(?:本文|作者|笔者|编者|谨此|特此|谨)(?:[^，。]{0,6})?(?:感谢|致谢|鸣谢|谢忱)[^，。]{0,24}(?:审|指正|指教|资助|支持|帮助|协助|赐稿)/u,
  ],
  // A report says so too: it counts beside an invitation.
  [0.42, /[定订]于[^，。]{2,20}(?:举行|召开|举办|开幕)/u],
  // What a paper says of itself: 本报零售每份0.50元.
  [
    0.9,
    /^\s*本[报刊](?:零售|定价|订价|全年订?价|广告(?:部|热线|价目)|发行(?:部|热线)|邮发代号|投稿|每逢|逢周)[^，。；：]{0,18}。?\s*$/u,
  ],
  [0.9, /^\s*[（(]?(?:此件|本件|此文)(?:公开发布|主动公开|发至|不公开|依申请)[^，。]{0,12}[）)]?。?$/u],
  // The weather.
  [
    0.5,
    /(?:今日|明日|今天|今晚|明天)?天气(?:预报)?\s?[:：]|多云(?:转|到|间)|[阴晴](?:转|到)|(?:小|中|阵|雷阵)雨(?:转|到)/u,
  ],
  [
    0.4,
    /[东南西北偏]{1,3}风\s?[\d一二三四五六七]|[\d一二三四五六七](?:到|至|—|-|～)[\d一二三四五六七八]级|气温\S{0,4}\d|℃|预警信号|停航/u,
  ],
]
/** Every notice holds one of these. */
const anySign = new SignGate(
  /请[^，。]{0,14}(?:报名|预约|登记|订购|携带|自带|索取|速来|前往)|报名[截从者]|欲购|[周月日]起|感谢|致谢|鸣谢|谢忱|[此本]件|光临|惠顾|选购|投稿|品尝|垂询|加盟|莅临|敬请|恕不|店庆|大酬|大吉|[一二三四五六七八九\d]折|酬宾|优惠|特价|让利|[面格]议|现货|托运|函购|邮购|票价|[订零定][价售]|包邮|广告|发行|代号|每?逢|本[店厂馆堂行号铺院公门]|地址|电话|热线|挂号|本人|转让|出租|出售|求购|征婚|招[聘租]|诚聘|寻[人物找]|急售|失主|拾到|遗失|[定订]于|放映|上演|公演|开演|凭[票证]|售票|准时|按时|届时|领取|集合|就座|认领|休息|休会|天气|多云|[阴晴][转到]|雨[转到]|气温|℃|预警|停航|感謝|致謝|鳴謝|謝忱|[定訂]於|報名|光臨|惠顧|選購|敬請|電話|遺失|啟事|開演|憑[票證]|準時|屆時|氣溫|雨[轉到]|零售|廣告/u,
)
const sentence = /[^。！？\n]+[。！？]?/gu
/** A point of a list, which its number sets apart. */
const item = /^\s*[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u
const contact =
  /^\s*(?:联系人|联系电话|电话|地址|邮箱)\s?[:：]|(?:联系人|电话|热线|地址|邮箱)\s?[:：][^，。]{2,40}。?$/u
const [shortest, longest] = [10, 90]
const longestBlock = 120
/** So much of the evidence makes a notice. */
const enough = 0.85

/** What a text says of the weather in general is no forecast: 遇小雨到中雨，可不浇水. */
const forecast = /今|明|昨|夜间|白天|预[报计]|未来|[℃級级]/u
const weatherKinds = 2
/** When those meet again closes the minutes of a meeting. */
const nextMeeting = /^\s*下(?:次|一次|届)/u
/** What a text reads out: 广告牌上写着：全场八五折，欢迎光临. */
const readOut = /(?:写[着道有了]|上写|上书|印着|贴着|念道|喊道|播送着?|字样)\s?[:：]/u

/** How plainly a folded sentence is a notice: what its words weigh together. */
function noticeWeight(line: string): number {
  if (nextMeeting.test(line) || readOut.test(line)) return 0
  let weight = 0
  const isForecast = forecast.test(line)
  for (const [at, [each, pattern]] of kinds.entries())
    if ((isForecast || at < kinds.length - weatherKinds) && pattern.test(line)) weight += each
  return weight
}

/** Whether a short block is a notice as a whole. */
export const isNotice = (text: string): boolean =>
  text.length <= longestBlock && anySign.test(text) && noticeWeight(foldLine(text)) >= enough

/** Of the pairs of characters of a sentence that speaks of nothing else in the text so many stand nowhere else. */
const leastNew = 0.85
/** So much evidence is enough in a sentence that speaks of something else. */
const enoughElsewhere = 0.45
/** As much text on either side is read, UTF-16 units. */
const around = 3000

/** Whether a sentence speaks of something else than the text around it: hardly any two of its characters stand there. */
export function isElsewhere(whole: string, { start, end }: { start: number; end: number }): boolean {
  const [before, behind] = [whole.slice(Math.max(0, start - around), start), whole.slice(end, end + around)]
  const pairs: string[] = []
  for (let at = start; at + 2 <= end; at++) {
    const pair = whole.slice(at, at + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.push(pair)
  }
  let left = pairs.length
  for (const pair of pairs) {
    if (before.includes(pair) || behind.includes(pair)) left--
    // Most sentences show soon that they speak of the same.
    if (left < pairs.length * leastNew) return false
  }
  return pairs.length > 0
}

/** How a report from elsewhere begins. */
const wire = /^\s*(?:又|【?本[报埠][^，。：】]{0,8})(?:电|讯|通讯|消息|专电)/u

/** Whether a block among those of another text is a notice: it does several things that only notices do, of something else. */
export const isForeignNotice = (text: string, whole: string, start: number): boolean =>
  text.length >= shortest &&
  text.length <= longestBlock &&
  mayBeNotice.test(text) &&
  !item.test(text) &&
  !wire.test(foldLine(text.slice(0, 20))) &&
  noticeKinds(foldLine(text)) >= kindsOfBlock &&
  isElsewhere(whole, { start, end: start + text.length })

const clauseOf = /[^，；\n]+[，；]?/gu
/** So many clauses of a notice in a row say nothing that only notices say. */
const mostSilent = 2
const longestRest = 12

/**
 * The clauses of a sentence that are a notice, where it was set into the sentence: from the first that does what notices
 * do to the last. Offsets in the sentence; null where there is none.
 */
function noticeWithin(line: string): { start: number; end: number } | null {
  if (!mayBeNotice.test(line)) return null
  const clauses = matchesOf(line, clauseOf)
  const doing = clauses.map(({ 0: said }) => noticeKinds(said))
  const first = doing.findIndex(count => count > 0)
  const last = doing.findLastIndex(count => count > 0)
  if (first < 0 || doing.slice(first, last).filter(count => count === 0).length > mostSilent) return null
  const [head, tail] = [clauses[first], clauses[last]]
  if (!head || !tail) return null
  const [start, behind] = [head.index, tail.index + tail[0].length]
  // It ends where its sentence does.
  const end = line.length - behind <= longestRest ? line.length : behind
  return noticeKinds(line.slice(start, end)) >= kindsOfSentence ? { start, end } : null
}

/** Whether the text quotes a notice: 全文是：“兹定于……. */
const isQuoted = (folded: string, index: number, line: string) =>
  /[：:，]\s?[“「『]/u.test(line) || /[”」』]/u.test(innermostUnclosedIn(folded.slice(0, index)) ?? '')

/**
 * Sentences of a paragraph that are notices among others that are none. `whole` is the document's text, in which the
 * paragraph begins at `from`.
 */
export function noticesInside(text: string, whole: string, from: number): ForeignStretch[] {
  if (text.length < shortest * 2) return []
  const folded = foldLine(text)
  const sentences = matchesOf(folded, sentence)
  if (sentences.length < 2) return []
  const found = sentences.flatMap(({ 0: line, index }): ForeignStretch[] => {
    if (line.length < shortest || line.length > longest || item.test(line)) return []
    const weight = anySign.test(line) ? noticeWeight(line) : 0
    if (weight < enoughElsewhere) {
      const within = noticeWithin(line)
      if (!within || isQuoted(folded, index, line)) return []
      const [start, end] = [index + within.start, index + within.end]
      return end - start >= shortest && isElsewhere(whole, { start: from + start, end: from + end })
        ? [{ start, end, confidence: 0.6 }]
        : []
    }
    if (isQuoted(folded, index, line)) return []
    const start = index + line.length - line.trimStart().length
    const span = { start, end: index + line.length }
    if (weight >= enough) return [{ ...span, confidence: weight >= 1 ? 0.7 : 0.62 }]
    if (tells.test(line)) return []
    // Whom to ask closes a paper by rights.
    if (contact.test(line) && span.end === folded.trimEnd().length) return []
    return isElsewhere(whole, { start: from + start, end: from + span.end }) ? [{ ...span, confidence: 0.56 }] : []
  })
  return found.length * 2 > sentences.length ? [] : found
}
