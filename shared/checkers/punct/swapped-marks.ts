import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

const within = '[^，。；：、！？\\n“”]'
const head = '(?:^|[。；！？\\n“])[\\s\\u3000]*'

/** A clause that only leads in, at the head of its sentence, by the word that closes it. */
const leads: readonly RegExp[] = [
  // 与往年“一发了之”不同、今年…; 和五年前相比、村里…
  new RegExp(
    `(?<=${head}(?:[与與和同跟]|[较較]之)[^，。；：、！？\\n]{1,20}(?:不同|不一[样樣]|相比|比起[来來]|相反|一[样樣]))、(?=[\\u3400-\\u9fff])`,
    'gu',
  ),
  // 面对突如其来的洪水、全体干部…
  new RegExp(
    `(?<=${head}面[对對临臨]${within}{2,20}(?:疫情|洪水|洪峰|[灾災][害情]|形[势勢]|挑[战戰]|[压壓]力|困[难難]|考[验驗]|任[务務]|局面|危[险險]|[质質]疑|[诱誘]惑))、(?![^，。；]{0,12}(?:[等和及与與]|疫情|形[势勢]|挑[战戰]|[压壓]力|困[难難]|考[验驗]|任[务務]))(?=[^，。；、\\n]{8,}[，。；])`,
    'gu',
  ),
  // 民警赶到现场时、嫌疑人…; 在老支书的带动下、全村…
  new RegExp(
    `(?<=${head}${within}{4,18}(?:的?(?<![小课課工学學平临臨及同随隨按])[时時](?:候)?|以后|以後|之后|之後|以[来來]|[带帶][动動領领]下|支持下|[帮幫]助下|[领領][导導]下|努力下|情[况況]下|[配协][合调助]下|[关關]心下|基[础礎]上))、(?=[\\u3400-\\u9fff])`,
    'gu',
  ),
]
const adverbials = ['时', '時', '后', '後', '下', '上', '来', '來', '前', '中']
const segment = /^[^，。；：、！？\n]*/u

/** Whether the segment behind is one of a kind with the lead before it: `饭前、便后要洗手`, `在思想上、行动上`. */
function isOneOfMany(text: string, at: number): boolean {
  const next = (segment.exec(text.slice(at + 1, at + 60)) as RegExpExecArray)[0]
  const from = Math.max(0, at - 24)
  const lead = text
    .slice(from, at)
    .split(/[。；！？\n“\s]/u)
    .at(-1) as string
  const behind = text[at + 1 + next.length]
  return (
    next.length < 6 ||
    behind === '、' ||
    next[0] === lead[0] ||
    adverbials.some(closer => lead.includes(closer) && next.slice(0, 10).includes(closer))
  )
}

const figure = '\\d[\\d.,]*'
const unit =
  '(?:[%％‰]|[万亿]?(?:元|人次|人|[公英]?里|[公平]?斤|公[顷里]|吨|亩|户|件|个|座|处|所|台|辆|套|家|名|头|只|株|项)|个百分点)'
const rises =
  '(?:增[加长至]|[提上]升|提高|[扩增]大|发展|下降|降低|减少|压缩|缩短|达|突破|超过|攀升|跃升|增|升|降)(?:[到至为]|了)?'
/** `由58户增加到142户、种植面积扩大到1600亩`: each tells of a thing of its own and what became of it. */
const becomes = new RegExp(
  `(?:[由从自][^，。；、\\n]{2,14}${rises}(?:今年|现在|今天|目前)?的?${figure}${unit}|[量额率值积数入]${rises}${figure}${unit})$`,
  'u',
)
const becomesToo = new RegExp(
  `^(?![由从比较同])[\\u3400-\\u9fff]{2,10}[^，。；、\\d]{0,6}${rises}${figure}${unit}(?=[，。；、])`,
  'u',
)
const built = new RegExp(
  `(?:[，。；：、](?:共|已|累计)?[新改扩修建整完实添购配增清拆加安发][\\u3400-\\u9fff]{3,12}|[，。；：、](?:共|已|累计)?[新改扩修建整完实添购配增清拆加安发][\\u3400-\\u9fff]{1,8})${figure}${unit}$`,
  'u',
)
const rate = new RegExp(`^[\\u3400-\\u9fff]{3,14}[率量额值积例重]${rises}${figure}${unit}[，。；]`, 'u')

/** A 、 between figures whose clauses have each a subject and a verb of their own. */
function figureHit(text: string, at: number): Hit | null {
  const behind = text.slice(at + 1, at + 36)
  const before = text.slice(Math.max(0, at - 40), at)
  const sentence = before.slice(Math.max(...[...'。；\n'].map(mark => before.lastIndexOf(mark))) + 1)
  const isMixed = rate.test(behind) && built.test(before) && !becomes.test(before)
  const isChange = /[由从自]/u.test(sentence) && becomes.test(sentence) && becomesToo.test(behind)
  return isMixed || isChange ? markHit('parted_clause', at, 0.6, '，') : null
}

const growth = new RegExp(
  `(?<=\\d${unit})([，、])(?=(?:同比|比上年)?(?:增长|下降|减少|上升|提高|回落)${figure}[%％倍])`,
  'gu',
)
/** So many of the usual mark make one other a slip. */
const fewestUsual = 2

/** `产量2万吨，增长4%；…1万吨、增长2%`: the one growth whose mark is unlike all others of its block. */
function growthHits(text: string): Hit[] {
  const all = matchesOf(text, growth)
  const [commas, strokes] = ['，', '、'].map(sign => all.filter(({ 1: mark }) => mark === sign)) as [
    RegExpExecArray[],
    RegExpExecArray[],
  ]
  if (strokes.length === 1 && commas.length >= fewestUsual)
    return strokes.map(({ index }) => markHit('parted_clause', index, 0.62, '，'))
  return commas.length === 1 && strokes.length >= fewestUsual + 1
    ? commas.map(({ index }) => markHit('uneven_series', index, 0.56, '、'))
    : []
}

const endsFigure = /[%％‰元次人里斤顷吨亩户件个座处所台辆套家名头只株项点]$/u

/** Marks 、 that part clauses: behind a phrase that leads in, and between figures told as clauses. Linear. */
export function swappedMarkHits(text: string): Hit[] {
  if (!text.includes('、')) return []
  const hits: Hit[] = []
  if (/(?:[同样樣比来來反时時后後候下上]|面[对對临臨][^，。；、]{4,20})、/u.test(text))
    for (const lead of leads)
      for (const { index } of matchesOf(text, lead))
        if (!isOneOfMany(text, index)) hits.push(markHit('parted_clause', index, 0.6, '，'))
  if (!/\d/u.test(text)) return hits
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    if (!endsFigure.test(text.slice(Math.max(0, at - 1), at))) continue
    const hit = figureHit(text, at)
    if (hit) hits.push(hit)
  }
  return /、(?:同比|比上年)?[增下减上提回]/u.test(text) || /，(?:同比|比上年)?[增下减上提回]/u.test(text)
    ? [...hits, ...growthHits(text)]
    : hits
}
