import { matchesOf } from '../matches.ts'
import type { PlantedSign } from './planted-signs.ts'

/** A broker's name behind words that lead on to nothing: 但实际上，某某外汇平台｜到了地方一看. */
const connector =
  '(?:但?(?:实际上|事实上)|不可忽视的是|值得(?:注意|一提)的是|不难发现|毋庸置疑|与此同时|此外|另外|显而易见|总的来说|换句话说|由此可见|简而言之|其实|众所周知|需要指出的是|更重要的是|说到底|综上所述)，?'
const broker = '(?:外汇|贵金属|黄金|期货|原油|配资|白银|股票)(?:交易)?(?:平台|经纪商|交易商|券商|开户|返佣)'
const asked = '(?:排名|排行榜?|推荐|哪个好|哪家好|开户|官网|有哪些)'
const brokers = new RegExp(
  `${connector}(?:[a-z]{2,8}(?:\\p{Script=Han}{2})?${broker}${asked}?|${broker}${asked}|[a-z]{2,8}(?:外汇|贵金属|金融)${asked})(?![的是并在不也都会已很提等和与为将还有被可却曾共])，?(?=\\s?[\\p{Script=Han}“])`,
  'giu',
)
const mayBeBroker = /外汇|贵金属|黄金|期货|原油|配资|白银|股票|金融/u
/** Texts about such trade. */
const ofMoney = /外汇|汇率|投资|交易|资[金本]|金融|货币|美元|监管|基金|证券|炒|银行|客户|账户|平台|期货|黄金|股/u
const behindConnector = 0.82

/** Who trades by blanks, in a sentence: ｜二手挖掘机转让 李经理 189xxxx2233｜打印准考证. */
const seller =
  /(?:出租|转让|出售|求购|收购|回收|批发|招租|承接|维修|疏通|代办|清仓)\p{Script=Han}{0,6}\s{1,2}(?:联系|找)?\p{Script=Han}{1,2}(?:经理|师傅|老板|先生|女士|小姐|[总哥姐])[\s：:]{0,2}1[3-9]\d[\dx*×]{8}(?=\s?\p{Script=Han}{2})/giu
const mayBeSeller = /1[3-9]\d[\dxX*×]{8}/u
/** What is sold, before what is done with it. */
const goods =
  /(?:(?:二手|旧|闲置|低价|高价|急[需售转]?|大量|专业|本地)\p{Script=Han}{0,8}|(?<=[，。；、\s])\p{Script=Han}{1,8})$/u
const byBlanks = 0.8

function sellersIn(line: string): PlantedSign[] {
  if (!mayBeSeller.test(line)) return []
  return matchesOf(line, seller).flatMap(({ index, 0: said }) => {
    const before = line.slice(0, index)
    const start = index - (goods.exec(before.slice(-12))?.[0].length ?? 0)
    return /\p{Script=Han}/u.test(before)
      ? [{ start, end: index + said.length, weight: byBlanks, kind: 'contact' as const }]
      : []
  })
}

function brokersIn(line: string): PlantedSign[] {
  if (!mayBeBroker.test(line)) return []
  return matchesOf(line, brokers).flatMap(({ index, 0: said }) => {
    const end = index + said.replace(/，$/u, '').length
    const rest = line.slice(0, index) + line.slice(end)
    return ofMoney.test(rest) ? [] : [{ start: index, end, weight: behindConnector, kind: 'bait' as const }]
  })
}

/** Brokers and sellers of goods set into a folded line. */
export const plantedSellersIn = (line: string): PlantedSign[] => [...brokersIn(line), ...sellersIn(line)]
