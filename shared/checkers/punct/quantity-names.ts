import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const unit =
  '[万亿]?(?:元|美元|吨|公斤|人次|人|户|戶|亩|畝|公顷|[平立]方米|公里|头|只|羽|辆|台|件|家|[千万]?瓦时|千瓦时|个百分点|[%％‰])'
/** The last word of what a quantity is called. */
const name =
  '(?:[产產]量|[产產]值|[总總]值|增加值|收入|支出|面[积積]|[总總][额額量]|人口|出[栏欄]|存[栏欄]|投[资資]|[贷貸存]款|[余餘][额額]|利[润潤]|[税稅]收|里程|[销銷]售?[额額量]|零售[额額]|用[电電水]量|[户戶][数數]|人[数數])'
/** `夏粮产量，5.32万吨，增长`: a comma between what a quantity is called and its figure. */
const parted = new RegExp(
  `(?<=[，。；：、\\n\\u3400-\\u9fff][\\u3400-\\u9fff]{0,10}${name})，(?=\\d[\\d.,]*${unit}(?:[，。；、（]|$)(?!\\p{Script=Han}{2,12}，\\d))`,
  'gu',
)
const joined = new RegExp(`${name}(?:[为為达達]到?|完成|[实實][现現])?\\d`, 'gu')

/** Commas that part a figure from the name of its quantity, in a block whose other figures follow their names at once. */
export function partedFigureHits(text: string): Hit[] {
  const found = matchesOf(text, parted)
  if (found.length === 0 || matchesOf(text, joined).length < found.length) return []
  return found.map(({ index }) => markHit('figure_parted', index, 0.68, ''))
}
