import { matchesOf } from '../matches.ts'
import type { BlockReading } from './block-reading.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

const stroke = /[-–—－][\u3400-\u9fff]/u
/** Measures before which 一 counts, where they are no part of a longer word. */
const measure =
  '(?:个(?![人体性别案])|個(?![人體性別案])|座(?![谈談位椅])|条(?![件例约約款])|條(?![件例約款])|家(?![庭族属屬用具长長])|台(?![湾灣北州风])|名(?![称稱单單字录錄胜勝])|处(?![理室罚])|處(?![理室罰])|块|塊|间(?![隔接])|間(?![隔接])|所(?![有长長以需在谓謂])|次(?![数數序年日要品])|批(?![准評评发發])|种(?![子植类類])|種(?![子植類])|项(?![目])|項(?![目])|套|艘|辆|輛|幢|栋|棟|片|段(?![落])|支(?![部持援出流])|级|級|届|屆)'
/** What can only be followed by a number, or by a word of 一. */
const strokeOne = new RegExp(
  [
    // 第-个, 党的十—届
    '(?<=第)[-–—－](?=[\\u3400-\\u9fff])(?![〇○零一二三四五六七八九十百千万两兩])',
    '(?<=(?:[的共党黨]|[一二三四五六七八九]|第)十)[-–—－](?=[届屆])',
    // 沿江-带, 访问团-行12人, -分为二
    '(?<=[江河湖海山岸边邊境区區县縣市村镇鎮乡鄉路线線口港南北东東西])[-–－](?=[带帶](?:[，。；、的多设設有]|[\\u3400-\\u9fff]{2}))',
    '(?<=[\\u3400-\\u9fff])[-–－](?=行(?:\\d+|[〇○零一二三四五六七八九十百多数數]+)余?[多人名])',
    '(?<=[\\u3400-\\u9fff，])[-–－](?=分[为為][二三两兩四])',
    // ，-是修路，二是架桥
    '(?<=[，。；：、])[-–—－](?=是[^。\\n]{2,60}[，；。]二是)',
    // 建桥-座，; 在-块田里
    `(?<=[\\u3400-\\u9fff])[-–－](?=${measure}[，。；、])`,
    `(?<=[在从從有是为為成了的这這那某另同每任])[-–－](?=${measure}[\\u3400-\\u9fff])`,
    // 同-般; -些
    '(?<=[\\u3400-\\u9fff，。；、])[-–－](?=些[\\u3400-\\u9fff]|般[是为為在都要以来来情]|定[的要能会會有数數条條程]|[样樣][的，。；地])',
  ].join('|'),
  'gu',
)
/** A stroke printed beside the 一 that it is: 第-一部, 增设-一台, 公路的-一段. */
const besideOne = new RegExp(
  `(?<=第)[-–—－]一(?=[\\u3400-\\u9fff])(?![〇○零一二三四五六七八九十百千万两兩])|(?<=[的了在有是为為成设設建修架立办辦开開添置购購造增])[-–－]一(?=${measure})`,
  'gu',
)

/** Nothing else is written so. */
const confidence = 0.88

/** Hyphens and dashes that were 一: in ordinals, before measures, in words of 一. Linear; asked only where a stroke stands before a character. */
export function findHyphenOnes(reading: BlockReading): Suspicion[] {
  const { text } = reading
  if (!stroke.test(text)) return []
  return [...matchesOf(text, strokeOne), ...matchesOf(text, besideOne)].map(({ index, 0: found }) =>
    suspicionIn(reading, {
      kind: 'misspelt',
      start: index,
      end: index + found.length,
      readings: ['一'],
      confidence,
    }),
  )
}
