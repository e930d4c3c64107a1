import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const unit =
  '[万亿]?(?:元|美元|吨|公斤|人次|人|户|戶|亩|畝|公顷|[平立]方米|公里|头|只|羽|辆|台|件|家|[千万]?瓦时|千瓦时|个百分点|[%％‰]|[厘毫]?米)'
/** The last word of what a quantity is called. */
const name =
  '(?:[产產]量|[产產]值|[总總]值|增加值|收入|支出|面[积積]|[总總][额額量]|人口|出[栏欄]|存[栏欄]|投[资資]|[贷貸存]款|[余餘][额額]|利[润潤]|[税稅]收|里程|[销銷]售?[额額量]|零售[额額]|用[电電水]量|[户戶][数數]|人[数數]|[底顶頂面净淨][宽寬高长長]|[坝壩堤墙牆渠桥橋][高长長宽寬]|水深|[长長宽寬高深厚]度|孔[径徑])'
/** No rule reads more before a comma, or behind it. UTF-16 units. */
const [reach, reachBehind] = [6, 40]
const endsName = new RegExp(`${name}$`, 'u')
/** The figure with its unit, and no second name with a comma behind it: so columns are written out. */
const figure = new RegExp(`^\\d[\\d.,]*${unit}(?:[，。；、（]|$)(?!\\p{Script=Han}{2,12}，\\d)`, 'u')
const joined = new RegExp(`${name}[\\u3400-\\u9fff]{0,3}\\d`, 'gu')

const isDigit = (text: string, at: number) => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39

/**
 * `夏粮产量，5.32万吨，增长`: commas that part a figure from the name of its quantity, in a block whose other figures
 * follow their names at once.
 */
export function partedFigureHits(text: string): Hit[] {
  const places: number[] = []
  for (let at = text.indexOf('，'); at >= 0; at = text.indexOf('，', at + 1)) {
    if (!isDigit(text, at + 1) || !endsName.test(text.slice(Math.max(0, at - reach), at))) continue
    if (figure.test(text.slice(at + 1, at + 1 + reachBehind))) places.push(at)
  }
  if (places.length === 0 || matchesOf(text, joined).length < places.length) return []
  return places.map(at => markHit('figure_parted', at, 0.68, ''))
}
