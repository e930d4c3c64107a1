import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { type GatedRule, gated } from './gated.ts'
import { hit } from './hit.ts'

/** What a unit is misread for, where a clause ends behind a figure: `研讨4此，`, `每人8斥。`. */
const misreadUnits: Readonly<Record<string, string>> = {
  此: '次',
  斥: '斤',
  斧: '斤',
  宙: '亩',
  无: '元',
  兀: '元',
  来: '米',
  卢: '户',
  夫: '天',
  仵: '件',
  侮: '件',
  目: '月',
  午: '年',
  垧: '坰',
  慎: '顷',
  娄: '类',
  纷: '份',
  帜: '帧',
  诵: '通',
  肩: '户',
}
const misreadUnit = new RegExp(`(?<=\\d[余多万]?)[${Object.keys(misreadUnits).join('')}](?=[，。；、）]|$)`, 'gu')
/** `细度达3000目`: the meshes of a sieve. */
const mostMonths = 120
const misreadHits: NumberRule = text =>
  matchesOf(text, misreadUnit)
    .filter(
      ({ index, 0: sign }) =>
        sign !== '目' || Number(/\d+$/u.exec(text.slice(Math.max(0, index - 8), index))?.[0] ?? 0) <= mostMonths,
    )
    .map(match => hit('lookalike', match, 0.76, misreadUnits[match[0]] as string))

/** `3000万元美元`, `1.8亿万印`: two signs that no sum has beside each other. */
const twice = /(?<=\d[余多]?[万亿萬億])元(?:美元|日元|英镑|港[元币]|[欧歐]元)|(?<=\d)亿万(?=[\u3400-\u9fff])/gu
const twiceHits: NumberRule = text =>
  matchesOf(text, twice).map(match =>
    hit('doubled_unit', match, 0.84, match[0].startsWith('亿') ? '亿' : match[0].slice(1)),
  )

/** `10伏配电线路`: what carries power over land is told in thousands of volts. */
const lowVolts =
  /(?<=(?<![\d.])(?:6|10|35|66|110|500))伏(?=[高]?(?:[压壓]|配[电電]|[输輸][电電变變配]|[变變][电電]|[电電]网|[线線]路|[电電]力))/gu
const voltHits: NumberRule = text => matchesOf(text, lowVolts).map(match => hit('unit_lost', match, 0.82, '千伏'))

/** `136.5元，比上年的158.2万元`: two of a size, one of which lacks its ten thousands. */
const compared =
  /(?<![\d.])(\d+(?:\.\d+)?)(元|吨|[亩畝]|立方米|公?斤|人|[户戶])，比(?:上|去|前|\d{4})年?的?(\d+(?:\.\d+)?)([万亿])\2/gu
const nearly = 4
const comparedHits: NumberRule = text =>
  matchesOf(text, compared)
    .filter(([, one, , other]) => Number(one) < nearly * Number(other) && Number(other) < nearly * Number(one))
    .map(match => {
      const [, figure = '', unit = '', , power = ''] = match
      return hit('unit_lost', { index: match.index, 0: figure + unit }, 0.84, `${figure}${power}${unit}`)
    })

/** `北纬3505′`: degrees and minutes of which the ring is lost; `北纬34°36，` without its stroke beside one that has it. */
const bareDegrees = /(?<=[北南][纬緯][为為]?)\d{3,4}(?=['′’])|(?<=[东東西][经經][为為]?)\d{4,5}(?=['′’])/gu
const bareMinutes =
  /(?<=(?:[经經纬緯][为為]?|[～~—–-])\d{1,3}°)[0-5]?\d(?=[，、。；～~—–]|[东東西北南至到]|$)(?![.\d])/gu
const degreeHits: NumberRule = text => [
  ...matchesOf(text, bareDegrees)
    .filter(([figures]) => Number(figures.slice(-2)) < 60)
    .map(match => hit('unit_lost', match, 0.88, `${match[0].slice(0, -2)}°${match[0].slice(-2)}`)),
  ...(/°\d{1,2}['′’]/u.test(text) ? matchesOf(text, bareMinutes) : []).map(match =>
    hit('unit_lost', match, 0.82, `${match[0]}′`),
  ),
]

const otherDigits: Readonly<Record<string, string>> = {
  З: '3',
  з: '3',
  О: '0',
  о: '0',
  б: '6',
  Ο: '0',
  ο: '0',
  І: '1',
  Ѕ: '5',
}
const otherLetters = Object.keys(otherDigits).join('')
const otherLetter = `[${otherLetters}]`
const letterOrDigit = `[\\d${otherLetters}]`
/** `8З例`, `2О21年`: letters of other scripts that look like digits, beside digits or between Chinese and a unit. */
const otherScript = new RegExp(
  `(?<![\\p{L}\\d.\\-/]|[A-Za-z])(?:${otherLetter}(?:${letterOrDigit}|[.,](?=${letterOrDigit}))*|\\d(?:[\\d.,]*\\d)?\\.?${otherLetter}(?:${letterOrDigit}|[.,](?=${letterOrDigit}))*)(?=[%％‰万亿年月日号人户个名件天岁例元吨亩公平立米斤次台辆座所项处条家倍度])|(?<=\\p{Script=Han})(?:${otherLetter}${letterOrDigit}*|\\d+(?:\\.\\d+)?${otherLetter}${letterOrDigit}*)(?=[%％‰万亿年月日号人户个名件天岁例元吨亩公平立米斤次台辆座所项处条家倍度])`,
  'gu',
)
const scriptHits: NumberRule = text =>
  matchesOf(text, otherScript).map(match =>
    hit(
      'lookalike',
      match,
      0.88,
      match[0].replace(new RegExp(otherLetter, 'gu'), letter => otherDigits[letter] ?? letter),
    ),
  )

/** Rules about a unit, a power of ten or a sign that is read as another or lost. */
export const misreadUnitRules: readonly GatedRule[] = [
  gated(new RegExp(`\\d[余多万]?[${Object.keys(misreadUnits).join('')}](?:[，。；、）]|$)`, 'u'), misreadHits),
  gated(new RegExp(otherLetter, 'u'), scriptHits),
  gated(/[万亿萬億][元万]/u, twiceHits),
  gated(/\d伏/u, voltHits),
  gated(/，比[上去前\d]/u, comparedHits),
  gated(/[经經纬緯]/u, degreeHits),
]
