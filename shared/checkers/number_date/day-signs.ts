import { matchesOf, matchesWith } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { type GatedRule, gated } from './gated.ts'
import { hit } from './hit.ts'

/** What 日 behind the day of a month is read as, and which of it no word begins with there. */
const misreadDay =
  /(?<=(?<!\d)\d{1,2}月(?:\d{1,2}[～~—–-])?)\d{1,2}(?:[曰臼囗旦且]|白(?![天日])|目(?![标標的前录錄])|口(?![头頭述])|[Hh](?![A-Za-z\d]))(?!\d)/gu
/** 曰 behind a numeral of the other kind. */
const hanDay = /(?<=月[一二三四五六七八九十廿]{1,3})曰/gu
/** `12月27起夜`, `5月3～5人召开`: any character in the place of the sign. */
const inItsPlace =
  /(?<=(?<!\d)\d{1,2}月)\d{1,2}[\u3400-\u9fff](?<![日号號那当當的至到和及、之后後前旬份天晨早深半午])(?=夜(?!校)|清晨|凌晨|早晨|上午|下午|中午|傍晚|晚上)|(?<=(?<!\d)\d{1,2}月\d{1,2}[～~—–-])\d{1,2}[\u3400-\u9fff](?<![日号號月])(?=召[开開]|[举舉]行|在(?!校))/gu
/** `11月7月，`: no month comes behind a later one. */
const monthForDay =
  /(?<=(?<![\d～~—–-])(1[0-2]|[1-9])月(3[01]|[12]\d|[1-9]))月(?=[，。；]|[上下]午|[凌清]晨|[晚夜]|在|召[开開]|[举舉]行|成立)/gu
/** `3月I日`, `5月旧，`: a one read as a letter, alone or grown together with its sign. */
const oneOfMonth = /(?<=月)(?:[IlｌＩ|丨](?=日)|旧(?=[，。；、至起在下上前晚晨召举舉成～~—–-]))/gu

const dayHits: NumberRule = text => [
  ...matchesWith('曰', text, hanDay).map(match => hit('lookalike', match, 0.9, '日')),
  ...[misreadDay, inItsPlace].flatMap(pattern =>
    matchesOf(text, pattern).map(match => hit('lookalike', match, 0.86, `${match[0].slice(0, -1)}日`)),
  ),
]
const monthHits: NumberRule = text =>
  matchesOf(text, monthForDay)
    .filter(([, month, day]) => Number(day) < Number(month))
    .map(match => hit('impossible_date', match, 0.86, '日'))
const oneHits: NumberRule = text =>
  matchesOf(text, oneOfMonth)
    .filter(({ index }) => /\d$|[一二三四五六七八九十]$/u.test(text.slice(0, index - 1)))
    .map(match => hit('lookalike', match, 0.88, match[0] === '旧' ? '1日' : '1'))

/** `3.月9日`, `11月.27日`: a speck of the paper beside a sign of a date. */
const speck = /(?<![\d.])(?:\d{1,2}|(?:1[89]|20)\d\d)[.．](?=[年月]\d)|(?<=\d[年月])[.．]\d{1,2}(?=[月日号])/gu
const speckHits: NumberRule = text =>
  matchesOf(text, speck).map(match => hit('stray_dot', match, 0.9, match[0].replace(/[.．]/u, '')))

/** `《1990的市级财政预算草案》`: a year without its sign before what is drawn up for a year. */
const bareYear =
  /(?<=[《〈“，。；](?:1[89]|20)\d\d)的(?=[\u3400-\u9fff]{0,8}(?:[预預決决]算|[计計][划劃]|工作[报報]告))/gu
const yearHits: NumberRule = text => matchesOf(text, bareYear).map(match => hit('year_sign_lost', match, 0.8, '年的'))

/** Rules about what stands in the place of a sign of a date, or beside it. */
export const daySignRules: readonly GatedRule[] = [
  gated(
    /月[\d一二三四五六七八九十廿～~—–-]+(?:[曰臼囗旦且白目口Hh]|[\u3400-\u9fff](?:夜|[清凌早晚]|[上下中]午|傍|召|[举舉]|在))/u,
    dayHits,
  ),
  gated(/月\d{1,2}月/u, monthHits),
  gated(/月[IlｌＩ|丨旧]/u, oneHits),
  gated(/\d[.．][年月]|[年月][.．]\d/u, speckHits),
  gated(/\d的/u, yearHits),
]
