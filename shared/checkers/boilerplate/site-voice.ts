import { foldLine } from '../fold-line.ts'
import { SignGate } from '../sign-gate.ts'
import { isDisclaimer, isNotice, isStamp, isTermOfUse } from './disclaimer.ts'
import type { InlineFurniture } from './inline.ts'
import type { FurnitureRule } from './line.ts'

/**
 * What the editors of a site say to its readers above and below a text: 下面是小编为大家整理的……，欢迎参考. Such a sentence has
 * four parts, of which a report's own have one or two: it points to what stands on the page, names who offers it, says how
 * it came to be there, and asks for something.
 */
const points =
  /(?:^|[，,】:：])\s?(?:那[么幺])?(?:以下|下面|如下|以上|上面|上述|下文|本文|今天|接下来)(?:的|是|就|为|由|我|小编|内容|关于|\p{Script=Han}{0,4}小编)|(?:这|本)篇(?:文章|范文)|^(?:序论|前言|导语|导读)\s?[:：]/u
const editor =
  /小编(?!们|告诉|说|表示|回[应复]|透露|坦言|[、和与])[^，。；！？]{0,16}(?:整理|收集|搜集|归纳|汇总|准备|带来|分享|推荐|精选|介绍|编辑|撰写|提供|搜罗|盘点|总结|挑选|觉得|回答|解答|讲解|解读|关注到)|(?:本站|[网库社]|之家|频道|栏目)(?:编辑)?(?:小编)?(?=(?:[特精用]\S{1,2})?(?:为|给)(?:您|你|大家|各位))/u
const toReaders = /(?:为|给|帮|跟|和|与)(?:您|你|大家|各位|网友|读者)(?:们)?(?!通报|汇报|报告)/u
const work = '(?:收集|搜集|整理|归纳|汇总|准备|带来|分享|推荐|精选|介绍|编辑|撰写|提供|搜罗|盘点|总结|挑选)'
/** The editor does it, within one clause. */
const edits = new RegExp(
  `(?:小编|(?:为|给|帮|跟|和|与)(?:您|你|大家|各位|网友|读者)们?)[^，。；！？]{0,14}${work}|(?:网友|本站|我们|小编)[^，。；！？]{0,8}(?:投稿|上传)?${work}|小编(?:觉得|个人|就|今天|关于|对)`,
  'u',
)
const goods =
  /《|范文|模板|样本|文章|文档|内容|资料|全文|大全|合集|集锦|素材|[\d一二三四五六七八九十数几]{1,3}篇|[（(](?:通用|精选|推荐|优秀|最新|必备|热门)/u
const asks =
  /欢迎(?:大家|您|各位|广大网友)?(?:前来)?(?:阅读|参考|借鉴|参阅|下载|收藏|查阅|学习|浏览|分享|查看)|(?:仅?供|以供|给|为)(?:大家|您|你|各位)?(?:们)?(?:做个?|作为?|提供)?(?:参考|借鉴|学习|阅读|查阅)|(?:希望|相信|愿)[^，。]{0,16}(?:帮助|帮到|喜欢|启发|借鉴|收获|有用|灵感|臂之力|参考)|(?:感谢|谢谢)(?:您|大家|你|各位)?(?:们)?的?(?:阅读|参阅|观看|浏览|关注)|(?:一起|快)来?(?:看看|看一?看|了解|学习|阅读)|可以?(?:收藏|参考|借鉴)|灵感(?:的|源泉)|助您|更多/u
/** The same in words that a program exchanged: 盼望能关心到有须要的伴侣. */
const washed =
  /(?:盼望|期望|但愿)[^，。]{0,10}(?:关心到?|帮忙|扶助|协助)[^，。]{0,4}(?:有须?需?要|大家|您|你|伴侣)|有须要的(?:伴侣|挚友|同伴|人)|(?:盼望|期望)[^，。]{0,6}(?:对|给)(?:大家|您|你)[^，。]{0,6}(?:帮助|关心|扶助)/u
/** Nobody but a site asks so. */
const asksOnline =
  /看看吧|了解一?下吧|欢迎(?:大家)?(?:阅读|参阅|浏览|收藏)|(?:希望|相信)[^，。]{0,16}(?:帮助|帮到|喜欢)/u
/** 今天的分享就到这里了，感谢阅读，我们下期再见. */
const farewell =
  /(?:分享|介绍|内容|文章)[^，。]{0,6}到(?:这里?|此)[^。]*(?:感谢|谢谢)[^。]{0,6}(?:阅读|观看|关注|收听|浏览)|(?:我们)?下(?:期|篇|回)(?:再见|再会|见)/u
/** Whom to ask. */
const service =
  /即可将(?:网页|本文|文章|本页)分享[至到]|(?:联系|咨询)(?:我们|本站|本网)的?(?:在线)?客服|客服也?会为您|您(?:也)?可以?(?:联系|咨询)[^，。]{0,6}(?:客服|小编)/u
const ends =
  /(?:全部|所有|主要|相关|详细)内容|(?:分享|介绍|整理|讲|说)(?:到|在)?(?:这里?|此)(?:了|结束|为止)?|(?:收集|整理|分享|介绍|带来|推荐)的?[^，。]{0,30}(?:全部|了)?$/u
/** More is to be had at the site. */
const more =
  /(?:更多|想(?:了解|看|查看|知道))[^。；！？]{0,30}(?:(?:请|敬请|可以?|欢迎|就)[^。；！？]{0,8}(?:关注|访问|浏览|登录|收藏|点击|查看|移步)|尽在)[^。；！？]{0,4}(?:本站|本网|我们(?=$|[^的])|小编|\p{Script=Han}{2,8}(?:网(?![站页络上民友点信])|文库|范文社?|之家)|本栏目|\p{Script=Han}{0,4}频道)/u
const first = /我(?!们?(?:特意|精心|特|细心|用心|悉心|专心|尽心|收集整理|整理)?(?:给|为)(?:大家|您|你))/u

const anySign = new SignGate(
  /小编|(?:为|给|爲|為|給|帮|幫|跟|和|与|與)(?:您|你|大家|各位|网友|網友|读者|讀者)|[分介内文]\S{0,6}到[这此這]|帮助|幫助|下[期篇回]再?[见見会會]|本站|范文|範文|更多|小編|侵|客服|[页頁]分享|[wW]ord|WORD|欢迎下[载載]|歡迎下載|[于從从自為为][互网網]|仅供|僅供|注明|註明|声明|聲明|版权|版權|权益|權益|网友|網友|联系|聯繫|聯系|删除|刪除/u,
)
const sentence = /[^。！？!?\n]+[。！？!?]*["”’」]?/gu
const quotation = /[“‘「][^”’」]*[”’」]/gu
/** So the editor begins (么 comes folded as 幺) whose next sentence says what he offers. */
const opening =
  /写|怎[么幺]|如何|什[么幺]|哪些|好的|优秀|优质|大家|朋友|你|您|我们|想要|时候|^(?:序论|前言|导语|导读)|文章|总结(?!了)|心得|体会|范文|演讲|作文|讲话稿|述职|文体|书面|公文|为了/u
const longest = 260
const longestNotice = 500

interface Voice {
  /** It offers what follows; else it closes, or disowns, what went before. */
  isOffer: boolean
  rule: FurnitureRule
  confidence: number
}

const offer = (confidence: number): Voice => ({ isOffer: true, rule: 'library', confidence })
const close = (confidence: number, rule: FurnitureRule = 'library'): Voice => ({ isOffer: false, rule, confidence })

/** What a sentence of a folded text says to the readers of a site; null where it may be the author's. */
function voiceOf(text: string): Voice | null {
  const line = text.replace(quotation, quoted => '，'.repeat(quoted.length)).trim()
  if (line.length > longest) return null
  if (isDisclaimer(line) || isTermOfUse(line)) return close(0.86, 'copyright')
  if (isStamp(line)) return close(0.9)
  const isEdited = edits.test(line)
  const isAsked = asks.test(line)
  const voice = /以上|上面|上述|就(?:分享|介绍|讲|说|整理)|到这|^更多/u.test(line) ? close : offer
  if (editor.test(line) && isEdited && (isAsked || points.test(line))) return voice(0.92)
  if (more.test(line) && !first.test(line)) return close(0.88)
  if (farewell.test(line) || service.test(line)) return close(0.86)
  if (first.test(line)) return null
  if (isEdited && points.test(line) && washed.test(line)) return offer(0.88)
  return offerOf(line, isEdited, isAsked) ? voice(0.86) : closesAsSite(line, isAsked) ? close(0.82) : null
}

/** An offer that names nobody who makes it. */
function offerOf(line: string, isEdited: boolean, isAsked: boolean): boolean {
  if (!isEdited || !isAsked) return false
  const isPointed = points.test(line)
  if (toReaders.test(line) && goods.test(line))
    return isPointed || /(?:相信|愿|希望)[^，。]{0,16}(?:您|你|大家)/u.test(line)
  return (isPointed ? /网友|本站|我们/u : /本站(?!由)/u).test(line) && asksOnline.test(line)
}

/** 由某某范文网编辑整理. */
const collected =
  /由?[^，。]{2,10}(?:网|文库|范文社?|之家|频道)(?:编辑|小编)?(?:精心|特意)?(?:收集|搜集|整理|提供|推荐)/u

const closesAsSite = (line: string, isAsked: boolean): boolean =>
  /来源于?(?:网友|网络|用户|会员)(?:上传|投稿|分享)[，,]?[^。]{0,6}不代表本[站网]/u.test(line) ||
  (/^(?:以上|上述)/u.test(line) && ends.test(line) && isAsked && /范文|文章|内容/u.test(line) && !/请予/u.test(line)) ||
  (/^(?:以上|上述|本文|本篇)/u.test(line) && isAsked && collected.test(line)) ||
  (/范文|文章|全文/u.test(line) && /(?:分享|介绍|整理)到(?:这里?|此)/u.test(line))

/** What a site's editors say inside a block's text, run together. Positions are offsets in the text. */
export function siteVoicesIn(text: string): InlineFurniture[] {
  if (!gloss.test(text)) return voicesIn(text)
  // Programs set the sound behind characters, also inside words.
  let bare = ''
  const places: number[] = []
  let from = 0
  for (const { index, 0: said } of [...text.matchAll(glosses), { index: text.length, 0: '' }]) {
    for (let at = from; at < index; at++) places.push(at)
    bare += text.slice(from, index)
    from = index + said.length
  }
  places.push(text.length)
  return voicesIn(bare).map(voice => ({
    ...voice,
    start: places[voice.start] as number,
    end: places[voice.end] as number,
  }))
}

const gloss = /\p{Script=Han}[（(][a-z]{1,6}[）)]/u
const glosses = /(?<=\p{Script=Han})[（(][a-z]{1,6}[）)]/gu

function voicesIn(text: string): InlineFurniture[] {
  if (!anySign.test(text)) return []
  const folded = foldLine(text)
  const found: InlineFurniture[] = []
  const sentences = [...folded.matchAll(sentence)]
  for (const [at, { index, 0: said }] of sentences.entries()) {
    // A notice that begins with its name is one to the end, however many sentences it has.
    const isLast = isNotice(said) && folded.length - index <= longestNotice
    const voice = isLast ? close(0.9, 'copyright') : voiceOf(said)
    if (!voice) continue
    const { rule, confidence } = voice
    let from = at
    // What leads up to an offer that ends its paragraph is the editor's, too.
    if (voice.isOffer && at === sentences.length - 1 && index + said.length <= longest)
      while (
        from > 0 &&
        opening.test(sentences[from - 1]?.[0] ?? '') &&
        !/\d{2}|[：:“《]/u.test(sentences[from - 1]?.[0].replace(/^\S{2}[:：]/u, '') ?? '')
      )
        from--
    const begin = sentences[from]?.index ?? index
    const start = begin + (text.slice(begin).length - text.slice(begin).trimStart().length)
    const end = isLast ? folded.trimEnd().length : index + said.trimEnd().length
    const last = found.at(-1)
    if (last?.rule === rule && text.slice(last.end, start).trim() === '') {
      last.end = end
      last.confidence = Math.max(last.confidence, confidence)
    } else if (end > start) found.push({ rule, start, end, confidence })
    if (isLast) break
  }
  return found
}
