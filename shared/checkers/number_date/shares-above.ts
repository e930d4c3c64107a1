import { matchesWith } from '../matches.ts'
import type { NumberRule } from './dates.ts'
import { hit } from './hit.ts'

/** Rates that are parts of a whole: none goes beyond all of it. */
const cappedNoun =
  '(?:(?<!拨备|撥備)[覆普]盖?[及盖]率|满意[率度]|[合及]格率|办[结复]率|出[勤席]率|[达到]标率|参[保合]率|绿化率|(?<![变转])化率|通[过达水电]率|通达度|到位率|优良率|成活率|保证率|识别率|准确率|处[理置]率|回收率|公开率|及时率|[结执]案率|整改率|签约率|建档率|[管监]理率|服药率|接种率|分娩率|体检率|知晓率|参与率|就业率|升学率|巩固率|好评率|(?<!毛)入学率|存活率|发芽率|出苗率|普及率|毕业率|录取率|命中率|死亡率|发病率|患病率|感染率|治愈率|好转率|有效率|检出率|投票率|参选率|到会率|回访率|入户率|安装率|上线率|修复率|破案率|调解率|入住率|出租率|占比|比重|人口比例)'
const cappedRate = new RegExp(
  `${cappedNoun}[\\u3400-\\u9fff]{0,6}?(?:提高|提升|上升|增加|保持|稳定|达|为|是)?(?:到|至|在|为)?(\\d{3,}(?:\\.\\d+)?)%`,
  'gu',
)
const sharedRate =
  /占(?![^，。；]{0,16}(?:计划|任务|目标|预算|上年|去年|同期|资产|收入|工资))[^，。；\d]{1,20}的(\d{3,}(?:\.\d+)?)%/gu
const part = /共(\d+)([件个名人户家项次])，其中[^，。；\d]{1,12}(\d+)\2/gu

/** `满意率分别为98.2%和991%`: rates told together, of which the first may be right. */
const cappedRates = new RegExp(
  `${cappedNoun}[\\u3400-\\u9fff]{0,4}?分别[\\u3400-\\u9fff]{0,4}?((?:\\d+(?:\\.\\d+)?%[、和，及与]?){2,})`,
  'gu',
)
const togetherHits: NumberRule = text =>
  matchesWith('分别', text, cappedRates).flatMap(({ index, 0: quote, 1: list = '' }) =>
    [...list.matchAll(/\d+(?:\.\d+)?%/gu)]
      .filter(([figure]) => Number.parseFloat(figure) > 100)
      .map(({ index: at, 0: figure }) =>
        hit('above_whole', { index: index + quote.length - list.length + at, 0: figure }, 0.78, ...pointed(figure)),
      ),
  )

/** `991%` with its point before the last figure. */
const pointed = (figure: string): string[] =>
  /^\d{3}%$/u.test(figure) ? [`${figure.slice(0, 2)}.${figure.slice(2)}`] : []

/** `781%的老人表示`: a share of people at the head of a clause. What is more than some share of a wage or a norm stands behind its verb. */
const shareOfPeople =
  /(?:[1-9]\d{2,3}|1\d\d\.\d{1,2})%(?=的[\u3400-\u9fff]{0,6}(?:老人|[学學]生|家[长長]|村民|居民|[农農][户戶民]|群[众眾]|[干幹]部|[党黨][员員]|[职職員员]工|教[师師]|[受被][访訪调調][^，。；]{0,2}者|[调調]查[对對]象|患者|病人|[儿兒]童|[妇婦]女|青年|女性|男性|人(?![均民])|[网網]民|用[户戶]|消[费費]者|[观觀]众|[读讀]者|[问問]卷|村|[学學]校|[乡鄉][镇鎮]))(?<=(?:[，。；：、]|^|[约約近]|其中|[仍另还還也]?有|的人中)\d[\d.]*%)/gu
const peopleHits: NumberRule = text =>
  matchesWith('%的', text, shareOfPeople)
    .filter(([quote]) => Number.parseFloat(quote) > 100 && !/0%$/u.test(quote))
    .map(match => hit('above_whole', match, 0.8, ...pointed(match[0])))

/** What a share above the whole may have been: one with a 1 too many at its head, or without its point. */
const below = (figure: string): string[] => {
  const places = figure.split('.')[1] !== undefined
  return places && /^1\d\d\./u.test(figure) && figure[1] !== '0' ? [figure.slice(1)] : []
}

/** Shares above the whole, parts larger than their sum. */
const shareHits: NumberRule = text => [
  ...[...matchesWith('%', text, cappedRate), ...matchesWith('占', text, sharedRate)]
    .filter(match => Number(match[1]) > 100)
    .map(match => {
      const figure = `${match[1]}%`
      return hit(
        'above_whole',
        { index: match.index + match[0].length - figure.length, 0: figure },
        0.7,
        ...below(figure),
      )
    }),
  ...matchesWith('，其中', text, part)
    .filter(match => Number(match[3]) > Number(match[1]))
    .map(match => hit('above_whole', match, 0.76)),
]

/** Rules about shares above the whole. */
export const shareAboveRules: readonly NumberRule[] = [shareHits, togetherHits, peopleHits]
