import { matchesOf } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit, type Place } from './hit.ts'

const value = '(\\d+(?:\\.\\d+)?)'
/** Every reading of a figure with its point where it may have been lost. */
export const pointsOf = (figure: string) =>
  figure.includes('.') || figure.length < 2
    ? []
    : [...figure.slice(1)].map((_, at) => `${figure.slice(0, at + 1)}.${figure.slice(at + 1)}`)

interface Bound {
  /** What every text of it holds. */
  sign: string | RegExp
  pattern: RegExp
  /** The most that the thing can measure. */
  most: number
  /** Sentences in which more is told on purpose. */
  unless?: RegExp
}
const link = '(?:为|為|是|约|約|仅|僅|达到?|達到?|已达|高达|在)?'
const boasts = /[卫衛]星|浮[夸誇]|虚[报報]|跃进|躍進|[炉爐]|试验|試驗|大棚/u
/** What things made, grown or told of people do not exceed. */
const bounds: readonly Bound[] = [
  {
    sign: '桥',
    pattern: new RegExp(
      `桥(?:面|身|体)?(?:全?长|長)[^。；]{1,10}米[，、](?:桥面)?(?:净|淨)?[宽寬]${link}${value}(?=米)`,
      'gu',
    ),
    most: 65,
  },
  { sign: '桥', pattern: new RegExp(`桥面?(?:净|全|总)?[宽寬]度?${link}${value}(?=米)`, 'gu'), most: 65 },
  {
    sign: '路',
    pattern: new RegExp(
      `(?:村道|村路|[乡鄉]道|[机機]耕[道路]|砂石路|水泥路|便道|[简簡]易公路|进村|入户|通村|通组)[^。；]{0,24}?[路面基]{0,2}[宽寬]度?${link}${value}(?=米)`,
      'gu',
    ),
    most: 20,
  },
  { sign: '路', pattern: new RegExp(`路[面基](?:总|全)?[宽寬]度?${link}${value}(?=米)`, 'gu'), most: 120 },
  {
    sign: '%',
    pattern: new RegExp(
      `(?:比例|占比|比重|入[学學]率|[升开開][学學]率|[优優]良率|合格率|[达達]标率|完好率|成活率|就业率|出勤率|参与率|普及率|保有率)${link}${value}(?=%)`,
      'gu',
    ),
    most: 200,
    unless: /[资資][产產]|拨备|流动|速动|负债|[贷貸]款|增[值长長]|存[贷貸]|完成/u,
  },
  {
    sign: /[亩畝][产產]/u,
    pattern: new RegExp(
      `(?:水稻|小麦|小麥|玉米|[早中晚双雙]稻|稻谷|[粮糧]食|大豆|[粳籼]稻|油菜籽?|棉花|花生|谷子|高粱)(?:平均)?[亩畝][产產]${link}${value}(?=公斤|千克)`,
      'gu',
    ),
    most: 1700,
    unless: boasts,
  },
  {
    sign: /[每一]天|每日|日均/u,
    pattern: new RegExp(`(?:每天|每日|日均|一天)[^，。；\\d]{0,8}?${value}(?=个?小[时時])`, 'gu'),
    most: 24,
    unless: /合[计計]|[总總]共|累[计計]|全体|台时|人均?次|[台臺]/u,
  },
  { sign: /[户戶]均/u, pattern: new RegExp(`[户戶]均(?:人口)?${link}${value}(?=人)`, 'gu'), most: 15 },
  {
    sign: /年(?:均|平均)[气氣]/u,
    pattern: new RegExp(`(?:年均|年平均)[气氣][温溫]${link}${value}(?=℃|[摄攝]氏度|度)`, 'gu'),
    most: 32,
  },
  {
    sign: /月(?:份)?平均[气氣]/u,
    pattern: new RegExp(`(?:一|1|七|7)月(?:份)?平均[气氣][温溫]${link}${value}(?=℃|[摄攝]氏度|度)`, 'gu'),
    most: 45,
  },
  {
    sign: /[日时]/u,
    pattern: new RegExp(`(?:日|24小时)(?:最大)?降[水雨]量${link}${value}(?=毫米|mm)`, 'gu'),
    most: 2000,
  },
  {
    sign: '期',
    pattern: new RegExp(`(?:[无無]霜期|霜期|生[长長]期)(?:平均|年均)?${link}${value}(?=[天日])`, 'gu'),
    most: 366,
  },
  {
    sign: '日照',
    pattern: new RegExp(`年(?:平?均)?日照(?:[时時][数數间間])?${link}${value}(?=小?[时時])`, 'gu'),
    most: 4500,
  },
  {
    sign: '平均',
    pattern: new RegExp(
      `(?:平均年[龄齡]|平均[预預]期[寿壽]命|平均[寿壽]命|人均[预預]期[寿壽]命)${link}${value}(?=[岁歲])`,
      'gu',
    ),
    most: 110,
  },
]

const sentenceAt = (text: string, { index, 0: quote }: Place) => {
  const stop = text.indexOf('。', index + quote.length)
  return text.slice(text.lastIndexOf('。', index) + 1, stop < 0 ? text.length : stop)
}

/** `桥面宽90米`, `户均38人`, `优良天数比例为972%`: more than the thing can measure. */
const boundHits: NumberRule = text =>
  bounds.flatMap(({ sign, pattern, most, unless }) => {
    if (!(typeof sign === 'string' ? text.includes(sign) : sign.test(text))) return []
    return matchesOf(text, pattern)
      .filter(match => Number(match[1]) > most && !unless?.test(sentenceAt(text, match)))
      .map(({ index, 0: quote, 1: figure = '' }) => {
        const readings = pointsOf(figure).filter(reading => Number(reading) <= most)
        return hit(
          'out_of_bounds',
          { index: index + quote.length - figure.length, 0: figure },
          0.74,
          ...readings.reverse(),
        )
      })
  })

const sides = new RegExp(`桥[^。；，\\d]{0,10}[，、]?(?:桥)?[长長]${value}米，(?:桥面)?[宽寬]${value}(?=米)`, 'gu')
/** `便桥，长38米，宽45米`: a bridge that is wider than long. */
const sideHits: NumberRule = text =>
  matchesOf(text, sides)
    .filter(([, long, wide]) => Number(wide) > Number(long))
    .map(({ index, 0: quote, 2: wide = '' }) =>
      hit('out_of_bounds', { index: index + quote.length - wide.length, 0: wide }, 0.68, ...pointsOf(wide).slice(0, 1)),
    )

const people = '(?:[总總]人口|[户戶]籍人口)'
const whole = new RegExp(`(?<![区區城村]|[镇鎮][区區]|人均)${people}(?:[为為达達有]|[数數])?${value}(万|萬)?人`, 'gu')
const group = new RegExp(
  `(?:参合人[数口员]|参合[农農]民|[农農][业業]人口|[农農]村人口|乡村人口|[贫貧]困人口)(?:[总總]?[数數]?)(?:[为為达達有]|共|[达達]到)?${value}(万|萬)?人(?!次)`,
  'gu',
)
const countOf = (figure = '', myriad?: string) => Number(figure) * (myriad ? 1e4 : 1)

/** Those of a place who are counted among all its people, in the words of one block. */
export interface People {
  wholes: number[]
  groups: { value: number; start: number; end: number }[]
}
export const countsPeople = ['人口', '参合']
export function peopleOf(text: string): People {
  return {
    wholes: matchesOf(text, whole).map(([, figure, myriad]) => countOf(figure, myriad)),
    groups: matchesOf(text, group).map(({ index, 0: quote, 1: figure = '', 2: myriad }) => {
      const tail = quote.length - quote.lastIndexOf(figure)
      return { value: countOf(figure, myriad), start: index + quote.length - tail, end: index + quote.length }
    }),
  }
}

/** Rules about figures that have lost their point. */
export const lostPointOfFigureRules: readonly NumberRule[] = [
  gated(
    /(?:[宽寬]度?|[亩畝][产產]|[户戶]均(?:人口)?|[温溫]|[水雨]量|[霜长長]期(?:平均|年均)?|日照(?:[时時]?[数數间間])?|年[龄齡]|[寿壽]命)[为為是约約仅僅达達高已在到]{0,3}\d|\d{3}(?:\.\d+)?%|[每一]天|每日|日均/u,
    boundHits,
  ),
  gated(/[长長]\d/u, sideHits),
]
