import type { Weigh } from './weigh.ts'

const weekday = /星期[一二三四五六日天]|农历/u
const fullDate = /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}[./-]\d{1,2}[./-]\d{1,2}(?!\d)/u
const pageName =
  /^(?:第?\s?(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})\s?版)(?:\s|$|[:：|·])|(?:\s|[:：|·])第?\s?(?:[A-D]?\d{1,2}|[一二三四五六七八九十]{1,2})\s?版$|^[A-D]\d{2}\s+\p{Script=Han}{2,6}$|^本版(?:编辑|责编|主编|责任)/u
/** The name of a paper with its date, and nothing else: 云泽晚报　2024年1月16日. */
const dated =
  /^\p{Script=Han}{1,8}(?:[日晚晨早时导周商]报|[时周]刊|都市报|消息报|[农法青工]\p{Script=Han}?报|县报|市报|会刊|校报)\s*\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日(?:\s*星期[一二三四五六日天])?$/u
const han = '[〇零一二三四五六七八九十百]'
/** The same in a catalogue of old papers: 滨江日报　中华民国二十四年八月十七日　星期六　第二张第六版. */
const ofRepublic = new RegExp(
  `^\\p{Script=Han}{1,8}[报刊]\\s+(?:中华)?民国${han}{1,5}年${han}{1,3}月${han}{1,3}日(?:\\s+星期[一二三四五六日天])?(?:\\s+第${han}{1,3}张)?(?:\\s*第${han}{1,3}版)?$`,
  'u',
)
/** The same of a paper of the island, with the name of its page: 某某日报 民国一一三年四月十二日 星期五 A4 地方新闻. */
const ofIsland = new RegExp(
  `^\\p{Script=Han}{1,8}[报刊]\\s+(?:中华)?民国(?:${han}|\\d){1,5}年(?:${han}|\\d){1,3}月(?:${han}|\\d){1,3}日(?:\\s*[（(]?星期[一二三四五六日天][）)]?)?(?:\\s+第?[A-D]?\\d{1,2}版?)?(?:\\s+\\p{Script=Han}{2,6})?$`,
  'u',
)
const longestLabel = 70

/** What else such a line holds; a programme or a diary says what was on that day. */
const ofPapers = /[报刊期版]|责编|编辑|要闻|新闻|副刊|综合|广告|daily|[A-D]\d/iu
const ofDates =
  /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|\d{4}[./-]\d{1,2}[./-]\d{1,2}|[（(]?星期[一二三四五六日天][）)]?|农历\S*|[\s\d·|—-]+/gu

/** The head or foot of a newspaper page: `2024年1月16日 星期二 第3版`. */
export const paperLabelWeight: Weigh = line => {
  if (line.length > longestLabel || /[。，；]/u.test(line)) return 0
  if (dated.test(line)) return 0.8
  if (line.includes('民国') && (ofRepublic.test(line) || ofIsland.test(line))) return 0.86
  const signs = Number(pageName.test(line)) * 2 + Number(weekday.test(line)) + Number(fullDate.test(line))
  if (signs < 2) return 0
  const rest = line.replace(ofDates, '')
  if (rest !== '' && !pageName.test(line) && !ofPapers.test(rest)) return 0
  return signs >= 3 ? 0.92 : pageName.test(line) && line.length > 14 ? 0.6 : 0.8
}
