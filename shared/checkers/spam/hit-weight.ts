import type { SpamKind } from './lexicon.ts'
import { isInQuotes } from './voiced.ts'

/** What may be a part of an advertisement. Positions are offsets in the line. */
export interface Hit {
  /** It stands in prose about such things. */
  isSpoken: boolean
  start: number
  end: number
  weight: number
  kind: SpamKind
}

/** So much around a hit tells what it is, UTF-16 units. */
export const reach = 80

const announced =
  /(?:网\s?址|网\s?站|网页|官网|门户|登录|登陆|访问|链接|域名|邮\s?箱|来源|出处|参见|引自|平台|下载|客户端|系统|为|是|：|:|[（(《"“<]|网|[在于见从由至到]|站点|主机|服务器|例?如)\s*$/u
const official = /\.(?:gov|edu|mil|ac|org)(?:\.cn)?(?:\/|$|[:?])/iu
/** Numbers and words that betting sites call themselves by. */
const lucky = /365|777|([689])\1|bet|casino|qipai|caipiao/iu
const calls = /电\s?话|手\s?机|联系|热线|咨询|拨打|举报|客服|传真|号码|tel|机主|短信|报名|负责人|经办|[:：]\s*$/iu
const contactLine = /邮\s?箱|电\s?话|联系(?:人|方式)|地\s?址|传\s?真|公众号|服务号|订阅号|官方微信/u
const han = /\p{Script=Han}/u

function linkWeight(text: string, { start, end, weight }: Hit): number {
  const link = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 12), start)
  if (official.test(link) || before.endsWith('@')) return 0
  // What is explained behind a colon is spoken of.
  if (announced.test(before) || /^\s?[：:](?!\d)/u.test(text.slice(end, end + 3))) return 0.25
  if (lucky.test(link)) return Math.max(weight, 0.68)
  const glued =
    Number(han.test(text[start - 1] ?? '')) + Number(han.test(text[end] ?? '') || /\d/u.test(text[end] ?? ''))
  return glued === 2 ? weight + 0.13 : glued === 1 ? weight - 0.1 : 0.32
}

/** What a hit weighs where it stands. */
export function weightOf(text: string, hit: Hit): number {
  const { kind, weight, start, end, isSpoken } = hit
  if (kind === 'link') return linkWeight(text, hit)
  // Words in quotes are spoken about.
  if (isInQuotes(text, start, end)) return weight * 0.3
  if (kind === 'phone') {
    if (calls.test(text.slice(Math.max(0, start - 20), start))) return 0.1
    const glued = Number(han.test(text[start - 1] ?? '')) + Number(han.test(text[end] ?? ''))
    return glued === 2 ? 0.68 : glued === 1 ? 0.45 : 0.2
  }
  if (kind !== 'contact') return isSpoken ? weight * 0.35 : weight
  const around = text.slice(Math.max(0, start - reach), end + reach)
  if (weight < 0.8 && contactLine.test(around)) return 0.3
  return isSpoken ? weight * 0.6 : weight
}
