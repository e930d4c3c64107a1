import type { Hit } from '../characters/text-blocks.ts'
import { markHit } from './mark-hit.ts'

const quality = '[高低多少大小强弱快慢重轻长短好差优劣宽窄深浅贵缓松]'
/** `质量，低、消耗高`: in a series of things and their qualities one is cut off from its quality. */
const isQuality = new RegExp(`^${quality}[、，。；]$`, 'u')
const withAnother = new RegExp(`^${quality}、[\\u3400-\\u9fff]{2,5}${quality}[、，。；]`, 'u')
const behindAnother = new RegExp(`${quality}、[\\u3400-\\u9fff]{2,5}$`, 'u')

/** `少计，收入12万元`: a verb that must have its object, alone in a clause or behind an adverb. */
const isObject = /^(?!以[至致及])[\u3400-\u9fff]{1,6}[\d*＊×X□〓]/u
const verbAlone =
  /(?:^|[，。；：、])(?:全年|累计|共|已|先后|预计)?(?:[少多漏]计|[少多漏]缴|[少多虚]列|虚增|实现|达到|筹集|拨付|查处|受理|办结|争取|获得|取得|带动|覆盖|惠及|占用|减免|发放|下达|收缴|追回|挽回|节约|创造|吸纳|引进)$/u

const figure =
  '(?:\\d[\\d.]*[万亿]?|[一二三四五六七八九十百两兩]{1,4})(?:間|棟|幢|棵|張|塊|條|輛|畝|戶|噸|件|条|艘|台|套|个|只|辆|座|处|所|吨|米|公里|亩|株|棵|盏|块|张|顶|床|袋|箱|根|副|把|间|户|人次|人|名)'
const verb =
  '储备|配备|购置|新建|改造|建成|种植|栽植|发放|安装|拆除|清理|添置|采购|调运|捐赠|出动|投入|新增|修建|整治|疏浚|维修|补助|缴获|查获|收缴|打造|布设|铺设'
/** `储备编织袋2.1万条，救生衣260件、冲锋舟4艘`: the objects of one verb. */
const areObjects = new RegExp(
  `^(?=[\\u3400-\\u9fff]{2,5}${figure}、[\\u3400-\\u9fff]{2,5}${figure}[。；，])(?![男女老大小正副]|下?[设設](?![备備施計计])|[辖轄有]|(?:${verb})|[\\u3400-\\u9fff]{0,2}(?:共|总|达|占|比|平均|其中))`,
  'u',
)
const verbAndObject = new RegExp(
  `(?:^|[，。；：、])(?:[^，。；：、]{0,6}有|(?:共|已|全年)?(?:${verb}))[\\u3400-\\u9fff]{1,10}${figure}$`,
  'u',
)
/** The last characters of those verbs and of what counts objects: most commas stand behind others. */
const [endsVerb, endsObject] = [
  new Set('计缴列增到得现集付处理结取动盖及用免放达回约造纳进'),
  new Set('件条艘台套个只辆座处所吨米里亩株棵盏块张顶床袋箱根副把间户次人名間棟幢張塊條輛畝戶噸'),
]
/** No rule reads more before a comma, or behind it. UTF-16 units. */
const [reach, reachBehind] = [30, 40]

function hitAt(text: string, at: number): Hit | null {
  const before = text.slice(Math.max(0, at - reach), at)
  const behind = text.slice(at + 1, at + 1 + reachBehind)
  const last = before.at(-1) as string
  if (isQuality.test(behind.slice(0, 2))) {
    const isFirst = withAnother.test(behind) && /[\u3400-\u9fff]{2}$/u.test(before)
    return isFirst || behindAnother.test(before) ? markHit('parted_word', at, 0.66, '') : null
  }
  if (endsVerb.has(last) && isObject.test(behind) && verbAlone.test(before))
    return markHit('object_parted', at, 0.66, '')
  const isSeries = endsObject.has(last) && areObjects.test(behind) && verbAndObject.test(before)
  return isSeries ? markHit('uneven_series', at, 0.58, '、') : null
}

/** Commas that cut a quality from its thing or an object from its verb, and those that part objects of one verb. */
export function strayCommaHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (let at = text.indexOf('，'); at >= 0; at = text.indexOf('，', at + 1)) {
    const hit = at > 0 ? hitAt(text, at) : null
    if (hit) hits.push(hit)
  }
  return hits
}
