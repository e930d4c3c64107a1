import { rareSurnames, surnames } from '../characters/surnames.ts'
import { matchesOf, matchesWith } from '../matches.ts'
import type { Hole } from './holes.ts'

const own = `[${surnames}${rareSurnames}]`
/** A surname with a placeholder behind it: the placeholder is looked for, which is rare. */
const hidden = new RegExp(`(?<=(${own}))[某×Xx*＊□○]{1,3}(?![县縣市区區镇鎮乡鄉村])`, 'gu')
/** What somebody does, behind his name. */
const acts =
  '主[张張]|的[责責]|[辩辯]?[称稱]|[应應]|不服|提出|[认認][为為]|同意|支付|返[还還]|表示|曾|[经經]人|[负負]|系|[与與]|向|未|供述|交代|到案|[将將]|因'
/** One of these surnames alone. What stands before it is looked for last: it would be tried at every character. */
const bareName = (names: string) =>
  new RegExp(`[${names}](?=${acts})(?<=(?:^|[，。；：、]|[关關][于於]|原告|被告人?|[由与與和对對向]).)`, 'gu')
const inList = new RegExp(
  `(?:(?<=^|[，。；：、同与與和及对對]|被告人?|原告|[证證]人|上[诉訴]人|申[请請]人)(${own})(?=、\\p{Script=Han}[某×*＊]{1,2}(?![*＊\\d县縣市区區镇鎮乡鄉村]))|(?<=某、)(${own})(?=[等、，]))`,
  'gu',
)
/** The last of witnesses: 罗××、金××、向的证言. */
const lastWitness = new RegExp(
  `(?<=[某×Xx*＊□○]、)(${own})(?=的(?:[证證]言|[陈陳]述|供述|[辩辯]解|[证證][词詞]))`,
  'gu',
)
/** One name of brothers that has lost its second character: 绍文、绍、绍武. */
const brother = /(?<=(?:^|[：、])(\p{Script=Han})\p{Script=Han}、)\1(?=、\1\p{Script=Han}[，。、])/gu
/** Who is who in a case, before 某 alone, where others are written with their surname: 辩护人某丁. */
const nobody =
  /(?<=(?:被害人|辩护人|被告人?|原告|证人|上诉人|申请人|代理人|代表人|鉴定人|近亲属)[:：]?)某[甲乙丙丁戊]?(?=[、，。；诉訴到的与和等]|$)/gu
const field = new RegExp(`(?<=[：:])${own}(?=[\\s\\u3000，、。；]|$)`, 'gu')
const colon = /[：:]/u

/** What the surnames that a text writes with a placeholder behind them look like alone; null where it writes none so. */
export function hiddenSurnames(text: string): RegExp | null {
  const names = new Set(matchesOf(text, hidden).map(([, surname = '']) => surname))
  return names.size > 0 ? bareName([...names].join('')) : null
}

/** A surname of one character that lost what hides its given name. */
export const nameHole = (index: number, confidence: number): Hole => ({
  start: index,
  end: index + 1,
  at: index + 1,
  kind: 'name',
  confidence,
  witness: '',
})

/** A surname alone where the text hides the given name everywhere else: 王主张, 院长：张. */
export function surnameHoles(text: string, known: RegExp | null): Hole[] {
  const brothers = matchesWith('、', text, brother).map(({ index }) => nameHole(index, 0.74))
  if (!known) return brothers
  return [
    ...brothers,
    ...matchesOf(text, known).map(({ index }) => nameHole(index, 0.72)),
    ...matchesWith('、', text, inList).map(({ index }) => nameHole(index, 0.72)),
    ...matchesWith('、', text, lastWitness).map(({ index }) => nameHole(index, 0.8)),
    ...matchesWith('某', text, nobody).map(({ index, 0: name }) => ({
      ...nameHole(index, 0.76),
      end: index + name.length,
      at: index,
    })),
    ...(colon.test(text) ? matchesOf(text, field).map(({ index }) => nameHole(index, 0.76)) : []),
  ]
}
