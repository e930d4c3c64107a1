import { CodeSet } from '../code-set.ts'
import { matchesOf } from '../matches.ts'
import type { BlockReading } from './block-reading.ts'
import { type Suspicion, suspicionIn } from './suspicion.ts'

/** What units and powers of ten behind a figure are read as. */
const signs = new CodeSet('方干般嫂搜心力万刀平立厅厂斥斧沌吒钝儿')

/** What is counted by the ten thousand. Behind 方 earth and stone are measured, and 人员 are of a side. */
const many =
  '元|亩|人(?![员士马口])|户|册|件|台(?!阶)|吨|株|头|只|平方|立方|公?斤|公里|公顷|字|张|幅(?!度)|重量箱|箱|桶|担|匹|辆|千瓦|条|[枚支根粒尾套双把份盒瓶袋包卷羽](?![石材章])|美元|日元|度'
/** With one digit before it only what no square thing is: 2方印, 1方台. */
const manyOfFew = '元|亩|人(?![员士马口])|册|吨|株|公?斤|字|年|平方|立方|重量箱|千瓦|美元'
const tenThousand = new RegExp(
  `方(?=[余多]?(?:${many}|年))(?<=(?:\\d\\.\\d{1,3}|\\d{2})方)|方(?=[余多]?(?:${manyOfFew}))(?<=(?<![\\d.])\\d方)`,
  'gu',
)
const thousand =
  /干(?=[余多]?(?:吨|瓦|米|克|伏|元|人|亩|公?斤|册|公[顷里]|户|字|卡|赫))(?<=\d干)|干(?=[余多]?(?:吨|元|人|亩|公?斤|公[顷里]|户|年[来前])|[〇零一二三四五六七八九]百)(?<=[一二三四五六七八九几数两]干)/gu
/** `沉船15般`. */
const ships = /[般嫂搜](?=[，。；、）和共])(?<=[船艇舰轮筏驳舢][^，。；]{0,8}\d[余多]?[般嫂搜])/gu
/** `6.4万平心米`, `4200立立米`. */
const square = /[心力万刀平立](?=米)(?<=[\d万亿][余多]?[平立].)/gu
/** `75公厅`. */
const weight = /[厅厂斥斧](?![局长子])(?<=\d[余多万]?公.)/gu
const tonnes = /[沌吒钝](?![沌角化])(?<=\d[余多万千]?.)/gu
/** `儿十年来`, `十儿个人`: about so many. */
const about =
  /儿(?=[十百千万](?:[年多余个名户亩元次里斤吨米天岁]|人(?!物)))(?<=(?:^|[，。；、（了达有这近好前后等过经花用]).)|儿(?=[年个名户亩元次里斤吨米天岁])(?<=[一二三四五六七八九]十.)/gu

const forms: readonly (readonly [pattern: RegExp, right: string])[] = [
  [tenThousand, '万'],
  [thousand, '千'],
  [ships, '艘'],
  [square, '方'],
  [weight, '斤'],
  [tonnes, '吨'],
  [about, '几'],
]
/** What is said of such a sign: nothing else stands so behind a figure. */
const confidence = 0.88

/** Units and powers of ten behind figures that were read as what looks like them. Linear; asked only where one is there. */
export function findFigureSigns(reading: BlockReading): Suspicion[] {
  const { text, codes } = reading
  if (!hasSign(codes)) return []
  return forms.flatMap(([pattern, right]) =>
    matchesOf(text, pattern).map(({ index }) =>
      suspicionIn(reading, { kind: 'broken', start: index, end: index + 1, readings: [right], confidence }),
    ),
  )
}

const figure = new CodeSet('0123456789余多万亿平立公一二三四五六七八九十几数两')
const power = new CodeSet('十百千万')

function hasSign(codes: Uint16Array): boolean {
  for (let at = 0; at < codes.length; at++)
    if (signs.has(codes[at]) && (figure.has(codes[at - 1]) || power.has(codes[at + 1]))) return true
  return false
}
