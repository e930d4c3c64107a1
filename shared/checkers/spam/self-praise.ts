import { matchesOf } from '../matches.ts'
import { SignGate } from '../sign-gate.ts'

/** A site that praises itself and calls for members. Offsets in the line. */
export interface SelfPraise {
  start: number
  end: number
  weight: number
}

/** What such sites say of themselves, each kind once. */
const kinds: readonly RegExp[] = [
  /(?:全球|亚洲|华人|国内|业界|行业|全网)[^，。、\s]{0,4}(?:首选|顶级|第一|最大|领先|唯一)|首选(?:平台|品牌|网站|娱乐)|信誉首选/u,
  /信誉(?:平台|首选|保证|至上|老台|品牌|第一)|(?:顶级|老牌|正规|大型|老字号)[^，。、\s]{0,4}(?:平台|娱乐|盘口)/u,
  /[百千]万(?:会员|玩家|用户|彩民)|万人在线|(?:会员|玩家)(?:共同|信赖|首选|见证)/u,
  /共同(?:见证|选择)|信赖之选|值得(?:信赖|拥有|您)|实力见证/u,
  /官方(?:直营|授权|认证|正版)|直营/u,
  /大额(?:无忧|秒)|[存取提出]款?[^，。、\s]{0,2}(?:秒|极速)|秒[到提出存]|极速(?:到账|提现|出款)|资金安全/u,
  /返水|返利|彩金|首存|爆奖|赔率|优惠(?:多多|不断)|注册(?:即|就)?[送领]/u,
  /[\d一二三五十百]+年(?:老)?(?:品牌|信誉|老台)|老(?:品牌|台子)/u,
  /(?:24|二十四)小时(?:客服|在线|服务)|(?:专业|真人|贴心)客服|客服在线/u,
  // What is to be done: one kind, however often it is said.
  /点击(?:进入|注册|加入|下载|体验|开户)|立即(?:注册|体验|加入|进入|开户)|马上(?:注册|加入)|欢迎(?:加入|注册|体验)|>>/u,
]
/** A name in brackets or between stars, and one with its trade at the beginning. */
const named =
  /(?:[【〖][\p{Script=Han}\w·]{2,8}[】〗]|[★☆◆●▶]{1,3}\s?[\p{Script=Han}\w]{2,8}(?=[★☆◆●▶\s]))\s?[^。；\n【〖]{8,80}/gu
const withTrade = /^\s*[\p{Script=Han}\w]{2,4}(?:平台|国际|娱乐城?|彩票|棋牌|电竞|体育|真人)[^。；\n]{10,80}$/u
/** So many kinds behind a name that is set off, and behind one that is not. */
const [fewestNamed, fewest] = [3, 4]
/** Reports and firms speak in sentences. */
const told = /记者|本报|近日|日前|我[县市省镇区校]|[县市省]委|[了将]|有限公司|集团公司|客商|标语|荣获/u

const gate = new SignGate(
  /首选|信誉|[百千]万[会玩用彩]|万人|直营|大额|秒[到提出存]|极速|返[水利]|彩金|品牌|点击|立即|欢迎[加注体]/u,
)

const countOf = (text: string) => kinds.filter(kind => kind.test(text)).length

/** What a stretch of a folded line holds up to the arrows that end it. */
const upToArrows = (text: string) => /^[^>]*>{2,}/u.exec(text)?.[0] ?? text.trimEnd()

/** The advertisements of sites that praise themselves, in a line of their own or behind their name in brackets. */
export function selfPraiseIn(line: string): SelfPraise[] {
  if (!gate.test(line)) return []
  const weightOf = (count: number) => Math.min(0.94, 0.66 + 0.08 * (count - fewestNamed))
  const found = matchesOf(line, named).flatMap(({ index, 0: said }): SelfPraise[] => {
    const own = upToArrows(said)
    const count = countOf(own)
    if (count < fewestNamed || told.test(own)) return []
    return [{ start: index, end: index + own.length, weight: weightOf(count) }]
  })
  if (found.length > 0 || !withTrade.test(line)) return found
  const count = countOf(line)
  if (count < fewest || told.test(line)) return []
  const start = line.length - line.trimStart().length
  return [{ start, end: line.trimEnd().length, weight: weightOf(count - 1) }]
}
