import { Voice } from '../voices/voice.ts'
import { advertiser } from '../voices/weights.ts'
import { adWordsIn } from './ad-words.ts'
import { told } from './offers.ts'
import { strongParts, weakParts } from './pitch-parts.ts'

/** A stretch that sounds like those who advertise. Offsets in the line. */
export interface Voiced {
  start: number
  end: number
  weight: number
}

/** Log odds from which a sentence and clauses of one are told, what they are worth then and at most. */
const least = { sentence: 2.5, clauses: 3 }
const [atLeast, perOdds, atMost] = [0.6, 0.04, 0.88]
/**
 * Shorter stretches tell nothing; of a short one, in which few pairs speak, more is asked, and of what tells a story.
 * Characters, log odds.
 */
const [shortest, short, moreOfShort, moreOfStories] = [6, 9, 1, 2]
/** What sounds so much like it is no report, whatever words of reports it holds. Log odds beyond the least. */
const sounding = 4
/** A name in quotes is no longer. */
const longestQuoted = 24

let voice: Voice | null = null

const opening = /[“‘「『《]/u
const closing = /[”’」』》]/u

/** Whether a stretch stands in quotes, in which things are spoken about. */
export function isInQuotes(line: string, start: number, end: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - longestQuoted; at--) {
    const character = line[at] as string
    if (closing.test(character) || character === '\n') return false
    if (opening.test(character)) return closing.test(line.slice(end, at + longestQuoted))
  }
  return false
}

/** Reports count what there is, offices tell where to apply: they name the same things. */
const reported =
  /[\d一二三四五六七八九十百千万两][余多]?(?:家|户|人次|所)|份额|惠及|投产|相继|考生|实名|志愿|便民|应当|(?:请|可)(?:登录|访问|拨打|致电)|报名|居留权|[宫馆校院站]开设|^(?:登录|访问|拨打|咨询)/u
/** Who is after those that advertise speaks as they do. */
const pursued = /警方|公安|民警|团伙|诈骗|打掉|查[处获办]|抓获|赌[资徒]|涉[案嫌]|被告|判决|警惕|谨防/u
/** Gazetteers and glossaries say what a thing is called and what kinds of it there are. */
const explained = /俗[作呼称名谓写]|又[名作称]|[土学别古旧]名|古称|者[曰为]|谓之|之属/u
/** How papers advertised before there were sites to plant anything in: such an advertisement is a piece of the page. */
const ofOldPaper = /函[购購]|代[办辦][托託][运運]|[电電][报報]?挂[号號]|[电電][报報]?掛號/u
/** What somebody did with a thing that he had, as audits tell: 将**间门面房低价出租. */
const disposed =
  /^[将將把](?![^，。]{0,6}(?:给|給|[带帶]|送|交)).*(?:出租|出售|[转轉][让讓]|出借|[变變]卖|[变變]賣|[处處]置)$/u
const isReported = (said: string, odds: number) =>
  ofOldPaper.test(said) ||
  disposed.test(said) ||
  pursued.test(said) ||
  (odds < sounding && (told.test(said) || reported.test(said) || explained.test(said)))

/** Somebody tells what he was told, or a report goes on with what was just named. */
const [quoting, goingOn] = [/[他她我]们?说[^。]{0,6}[，：]?$/u, /^[^，。]{0,6}等(?:便民|项目|服务|业务|活动|内容)/u]
/** An office has said when and where one applies. */
const announced = /(?:报名|咨询|办理|开放|受理|服务)(?:时间|电话|地点|地址|方式)[:：]/u
const [around, announcedAround] = [10, 40]
const before = (line: string, start: number, reach: number) => line.slice(Math.max(0, start - reach), start)
const isToldAround = (line: string, start: number, end: number) =>
  quoting.test(before(line, start, around)) ||
  announced.test(before(line, start, announcedAround)) ||
  goingOn.test(line.slice(end, end + around + around))

/** Somebody does something and goes on: 临走时把钥匙交给邻居. */
const story =
  /[^，。\d]了[一二两三四五六七八九十几半\d]|动辄|動輒|[一那这]位|[你我][^，。]{1,3}[我你][家们个]|[姐哥郎][^，。]{1,3}妹|[他她它咱俺]|把[^，。]{1,6}[给到在上下]|[来去]了|[过出进回起]来|着(?![装陆力急])|[说问答喊][，：]?$/u

/** What an offer names, without which a text only sounds like one: goods, services, a price, how one gets them; who is spoken to is no part of it. */
const offeredIn = (parts: typeof strongParts) =>
  Object.entries(parts)
    .flatMap(([kind, source]) => (kind === 'reader' ? [] : [source]))
    .join('|')
const offered = new RegExp(
  `${offeredIn(strongParts)}|${offeredIn(weakParts)}|直发|现货|供应|货源|厂家|高仿|复刻|纯原|代[检檢购購驾孕]|查男女|安装|[冲衝]刺班|套系|预测|不[^，。]{1,3}不要钱|包(?:[纯活赔退换教会]|男孩)|[一二三四五六七八九][百千万][一二三四五六七八九]十?[一二三四五六七八九百]?(?=$|[，。])`,
  'u',
)
const namesOffer = (said: string) => adWordsIn(said).length > 0 || offered.test(said)

/** What sounds like those who advertise in a folded line, though no pattern tells it. Linear. */
export function voicedIn(line: string): Voiced[] {
  voice ??= new Voice(advertiser)
  return voice.stretchesIn(line, least).flatMap(({ start, end, score, isSentence }) => {
    const needed = (isSentence ? least.sentence : least.clauses) + (end - start < short ? moreOfShort : 0)
    if (score < needed || end - start < shortest) return []
    const said = line.slice(start, end)
    const odds = score - needed - (story.test(said) ? moreOfStories : 0)
    if (odds < 0 || !namesOffer(said)) return []
    if (isInQuotes(line, start, end) || isToldAround(line, start, end)) return []
    if (isReported(said, odds)) return []
    return [{ start, end, weight: Math.min(atMost, atLeast + perOdds * odds) }]
  })
}
