import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { lostMarkHit, markHit } from './mark-hit.ts'

/** No count begins with 千 or 百: 千部 is 干部 read wrong. */
const numeral =
  '(?:\\d[\\d.]*|(?<![百千零〇])[一二三四五六七八九十两兩][一二三四五六七八九十百千两兩零〇]{0,8})[万萬]?[余餘多]?'
/** What counts things and land, and no persons. */
const ofThings = '[架台辆輛亩畝斤吨噸座间間头頭件条條口眼棵株米里艘只隻张張把部套处處所眼车車]'
const persons =
  '(?:社[员員]|群[众眾]|村民|工人|[战戰]士|同志|[学學]生|孩子|老[师師]|[队隊][员員]|[乡鄉][亲親]|[职職]工|[农農]民|[队隊]伍|人[员員])(?:[们們]|都|[个個][个個]|[纷紛][纷紛])'
/** `修好二十七架社员们看了都高兴`: persons are not counted so; who acts begins a clause. */
const beforePersons = new RegExp(`(?<=${numeral}${ofThings})(?=${persons})`, 'gu')
/** `已浇麦田一千九百亩占受旱面积的百分之六十`: what part of all it is. */
const beforeShare = new RegExp(
  `(?<=${numeral}(?:公[顷頃里]|平方[公]?[里米]|${ofThings}|人次?|名|[户戶])|\\d[万亿]?元)(?=[占佔][^，。；、\\d]{2,14}(?:的?百分之|的?\\d[\\d.]*[%％]|的[一二三四五六七八九]分之|的?[一二三四五六七八九]成))`,
  'gu',
)
/** `房屋三百间、耕牛六十头，农具一千件，分给…`: the last of the things that one verb has as its objects. */
const lastThing = new RegExp(
  `(?<=、[\\u3400-\\u9fff]{2,5}?${numeral}[\\u3400-\\u9fff]{1,2})，(?=(?!共|[总總]|合|折|其|新|又|另|[发發]|修|建|[购購]|占)[\\u3400-\\u9fff]{2,4}?${numeral}[\\u3400-\\u9fff]{1,2}，(?:分[给給发發配别別]|[发發][给給放]|[送交运運][往给給到]|全部|一并|一[併起]|[赠贈捐]))`,
  'gu',
)
/** `划出三十八户、对意见大的又进行了讨论`: what was done with them is a clause of its own. */
const beforeDeed = new RegExp(
  `(?<=(?<![对對将將把][^，。；、]{0,20})${numeral}(?:公[顷頃里]|${ofThings}|人次?|名|[户戶]|[个個家]))、(?=[对對将將把][^，。；、]{4,24}(?:进行|進行|予以|[给給]予|作了|[实實]行|交由|列入|[纳納]入)[^、]{0,12}[，。；])`,
  'gu',
)

/** Marks missing or wrong behind what was counted, told by what can be counted so. Linear. */
export function countedThingHits(text: string): Hit[] {
  const hits: Hit[] = []
  if (/[们們]|都|[个個]{2}|[纷紛]{2}/u.test(text))
    for (const { index } of matchesOf(text, beforePersons)) hits.push(lostMarkHit(text, index, 0.64, '，。'))
  if (/(?:[\u3400-\u9fff]|\d)[占佔]/u.test(text))
    for (const { index } of matchesOf(text, beforeShare)) hits.push(lostMarkHit(text, index, 0.64, '，。'))
  if (/，(?:分|[发發]|[送交运運]|全部|一[并併起]|[赠贈捐])/u.test(text))
    for (const { index } of matchesOf(text, lastThing)) hits.push(markHit('uneven_series', index, 0.62, '、'))
  if (/、[对對将將把]/u.test(text))
    for (const { index } of matchesOf(text, beforeDeed)) hits.push(markHit('parted_clause', index, 0.62, '，'))
  return hits
}
