import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { callHit, clauseBreakHit, fragmentHit } from './clause-breaks.ts'
import { markHit } from './mark-hit.ts'
import { measureBreakHit } from './measure-breaks.ts'

/** `审核申请时、对材料不调查`: a clause of time is over and what was done begins. */
const clauseOfTime =
  /[在当當于於经經自因][^，。；：、！？“”《》]{2,24}(?:时|時|后|後|期间|期間|过程中|過程中|基础上|基礎上|情况下|情況下)$/u
const beginsPredicate =
  /^(?:[对對](?![象方外])|由(?!来|來)|[将將](?![军軍])|把(?!手)|被|向(?![阳陽])|因(?!素)|[应應][当當]?|必?[须須]|未(?![来來])|不(?!同)|[没沒]有|仍|立即|及[时時]|擅自|多次|先[后後]|就|便|却|卻|又|也)/u
const isAnotherTime = /^[^，。；、]{1,16}(?:[时時前后後中]|期[间間]|情[况況]下?)(?=[、，。；等和]|$)/u
/** Words that open a clause of their own. */
const opensClause = /^(?:但是|因此|所以|[从從]而|然而|不[过過]|于是|於是|否[则則]|[况況]且|以至于?|以致|[进進]而)/u
/** Words that lead a clause in and are members of no series. */
const leadWord =
  /(?:^|[。，；：！？“])(?:首先|其次|此外|另外|[总總]之|因此|所以|但是|然而|不[过過]|例如|其中|[为為]此|[对對]此|近年[来來]|同[时時]|目前|[当當]前|如今|后[来來]|[随隨]后|此后|[据據]悉|不久|次日|[当當][晚天日]|[去今]年以[来來]|[长長]期以[来來]|[一二三四五六七八九]是|[会會][议議](?:要求|指出|[强強][调調]|[认認][为為]|[决決]定))$/u
const anotherLead =
  /^(?:指出|[强強][调調]|要求|[认認][为為]|[决決]定|部署|其次|再次|最[后後]|今[后後]|[将將][来來]|以[后後]|[下近]一?[步年])/u
const leadDate =
  /(?:^|[。；])(?:(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?)?|[今去]年|截至[^，。；、]{3,12}[年月日])$/u
const subject =
  /^(?:全[省市县縣区區镇鎮乡鄉国國]|本[省市县縣]|我[省市县縣们]|[该該各]|在|由|[经經]|共|[县縣市区區][委政])(?![^，。；]{0,10}、[^，。；]{0,10}年)/u
const other =
  /^等(?![外数數边等级級候待距比同额額于於效腰量离值高闲份次第位号差温边压深重身式号]|[电電]梯|公交|[红紅][灯燈]|座位|床位|[车車](?![辆輛])|[^，。；、]{1,4}[久长長慢难難](?:的|[，。]))(?=[\u3400-\u9fff，。；]|\d)/u
const and =
  /^和(?![谐諧平睦解气氣田顺順林县縣静煦蔼声尚美合善缓暖风風布政舟龙龍硕碩服音弦局约議议悦乐樂兴興珅亲親阗盘记記丰尔易仁义畅])[\u3400-\u9fff]{2}/u

/** No rule reads more before a mark, or behind it. UTF-16 units. */
const [reach, reachBehind] = [34, 24]
const endsTime = new Set('时時后後间間中上下')

function enumerationHit(text: string, at: number): Hit | null {
  const behind = text.slice(at + 1, at + 1 + reachBehind)
  const before = text.slice(Math.max(0, at - reach), at)
  if (behind.startsWith('等')) return other.test(behind) ? markHit('before_conjunction', at, 0.68, '') : null
  // A subject is no member of a series: 满意度、是标准.
  if (/^(?:[也就都仍]|正)?是(?!否|非)/u.test(behind) && !/、/u.test(before.slice(-8)))
    return markHit('parted_clause', at, 0.62, '')
  if (/^或(?![许許者是]|[^，。；]{0,8}、)/u.test(behind)) return markHit('before_conjunction', at, 0.54, '')
  if (behind.startsWith('和')) return and.test(behind) ? markHit('before_conjunction', at, 0.54, '') : null
  const isDone =
    endsTime.has(before.at(-1) ?? '') &&
    beginsPredicate.test(behind) &&
    clauseOfTime.test(before) &&
    !isAnotherTime.test(behind)
  // 丁一、于是之: a name among names.
  const isName = /^.{2,4}(?:[，。；、\n\s]|$)/u.test(behind)
  if (isDone || (opensClause.test(behind) && !isName)) return markHit('parted_clause', at, 0.66, '，')
  if (leadWord.test(before.slice(-5)) && !anotherLead.test(behind)) return markHit('parted_clause', at, 0.64, '，')
  return leadDate.test(before) && subject.test(behind) ? markHit('parted_clause', at, 0.6, '，') : null
}

/** Most 、 stand between characters of which no rule speaks. */
const [mayBegin, mayEnd] = [
  new Set('等和或是也就都仍正但因所从從然不于於否况況以进進'),
  new Set('时時后後间間中上下先次外總总之此以是而过過如来來年月日求出调調为為定'),
]
const enumerates = (text: string, at: number) =>
  mayBegin.has(text[at + 1] as string) || mayEnd.has(text[at - 1] as string)

/** Words that need what follows them. */
const leaning =
  /(?:[将將]于|定[于於]|[拟擬][于於]|位[于於]|[属屬][于於]|由[于於]|[关關][于於]|[对對][于於]|切[实實]|大力|逐步|正在|即[将將]|不[仅僅]|不但|按照|依照|以及|(?<=[\u3400-\u9fff])或者|[并並][将將])$/u
const planned = /(?<![按据據依照原年度])(?:[预預]定|[预預][计計]|[计計][划劃]|[拟擬]|力[争爭]|[争爭]取|[确確]保)$/u
const plan =
  /^(?:[明今后後]年|[下本]月|[上下]半年|年[底内內末初]|\d{4}年|[春夏秋冬]季)[^，。；]{0,12}(?:[动動]工|[开開]工|完成|完工|建成|投[产產用入]|[启啟][动動用]|通[车車]|竣工|交付|[实實]施|全[部面]|[举舉][办辦行])/u
const endsLeaning = new Set('于於实實力步在将將仅僅但照及者定计計划劃拟擬争爭取保')

const member = '(?:(?![的了着過过和及与與或])[\\u3400-\\u9fff]){2,5}'
/** What lists a few things that follow it: `包括甲，乙、丙等`, `销往甲，乙和丙`. */
const listed = new RegExp(
  `(?:包括|產於|产于|出产|盛产|主产|主营|设有|配有|种有|面向|来自|远销|销往|運往|运往|分布在|往返于|辐射)${member}$`,
  'u',
)
const listedPlace = new RegExp(`(?:面向|来自|远销|销往|運往|运往|分布在|往返于|辐射)${member}$`, 'u')
const others = new RegExp(`^${member}(?:、${member}){0,4}(?:、|[和及与與])${member}等`, 'u')
const otherPlaces = new RegExp(`^${member}(?:、${member}){0,4}[和及与與]${member}(?:市场|市場|地区|地區|[。；])`, 'u')
const secondMember = /^[\u3400-\u9fff]{2,5}[、和及与與]/u
const beginsClause =
  /^(?:并|也|又|还|其中|同时|但|而|是|有|由|在|对|将|把|被|可|能|要|应|需|以|为|则|就|均|都|已|不|没|未|各|每|全|年|月|共|占)/u
/** `挽回集体，经济损失3万元`: a loss that is cut from whose it is. */
const loss = /^(?:直接|间接)?经济损失/u
const ofLoss = /(?:挽回|减少|避免)[^，。；：\d*＊×X□]{1,8}$/u

function commaHit(text: string, at: number): Hit | null {
  const [last, next] = [text[at - 1] as string, text[at + 1] as string]
  const before = () => text.slice(Math.max(0, at - reach), at)
  const behind = text.slice(at + 1, at + 1 + reach)
  if (endsLeaning.has(last)) {
    if (/[\u3400-\u9fff\d]/u.test(next) && leaning.test(before())) return markHit('object_parted', at, 0.62, '')
    if (plan.test(behind) && planned.test(before())) return markHit('object_parted', at, 0.62, '')
  }
  if (loss.test(behind)) return ofLoss.test(before()) ? markHit('object_parted', at, 0.66, '') : null
  if (!secondMember.test(behind) || beginsClause.test(behind)) return null
  const isList =
    (others.test(behind) && listed.test(before())) || (otherPlaces.test(behind) && listedPlace.test(before()))
  return isList ? markHit('uneven_series', at, 0.56, '、') : null
}

/** A sentence cannot begin with these; a figure's comparison belongs to its sentence. */
const continued =
  /^(?:以及|及其|从而|[进進]而|[并並](?![不非未没沒无無且]|[列行存轨軌]|[聲声]明|[請请]|[願愿]|[稱称]|[據据]|[主][張张]|[陳陈]|[補补]充|[抗]辯|[當当]庭)(?:[\u3400-\u9fff]{2}|[于於在]\d)|或(?![许許者问問谓謂曰云言用服加煎捣搗炒研]|有[^，。；]{0,14}(?:者|[说說言云曰])[，。：]|[^，。；]{1,4}之[^，。；]?[，。；]|[以有][^，。；]{1,8}[，；][^。]*也。)[\u3400-\u9fff]|[犹猶](?![如豫太])|由[^，。；]{2,10}(?:[领領][导導]|[负負][责責]|管理|承[担擔建办辦]|主[办辦管持]|[执執]行|[组組]成)[，。；]|[表致](?:示|以)(?:崇高|衷心|[热熱]烈|[诚誠][挚摯]|最))/u
const comparison = /^(?:同比|比上年|[较較]上年|比去年|占[^，。；]{2,12}的\d|居全[省市县国])/u
const endsFigure = /\d(?:个百分点|[%％‰]|[万亿]?[元人吨户件亩个头斤米])?$/u
const mayContinue = new Set('以及从進进同比较較占居“并並或犹猶表致由')
/** What is said, told or listed begins behind a colon. */
const saying =
  /(?:指出|[诉辩辯訴]称|[强強][调調]|表示|[认認][为為]|如下|[写寫]道|宣布|坦言|包括|分[为為]|分[别別][为為是]|主要有|(?:提醒|告[诫誡]|呼[吁籲]|告[诉訴]|叮[嘱囑]|[号號]召)[^，。；：、“”！？]{1,10})$/u
const speaking = /(?:指出|[强強][调調]|表示|[认認][为為]|如下|[写寫]道|宣布|透露|坦言|介[绍紹]|要求|提出)$/u
/** What a text says behind these is quoted. */
const quoting = /(?:[规規]定|[说說]|[写寫][道着著]|[记記][载載]|[话話言][语語]?是|[问問答喊曰称稱]道?)$/u
const isInSpeech = (before: string) => /[”」][^“”「」。！？]{0,14}$/u.test(before)

function stopHit(text: string, at: number): Hit | null {
  if (!mayContinue.has(text[at + 1] as string)) return null
  const [before, behind] = [text.slice(Math.max(0, at - reach), at), text.slice(at + 1, at + 1 + reachBehind)]
  if (behind.startsWith('“')) {
    return (speaking.test(before) || /(?:[话話言][语語]?是|[规規]定|[记記][载載])$/u.test(before)) &&
      !isInSpeech(before)
      ? markHit('colon_lost', at, 0.64, '：')
      : null
  }
  // 或以身殉，或以道光: two of a row.
  if (/^或[^，。；]{1,8}，或/u.test(behind)) return null
  // Old texts part everything with 。
  if (continued.test(behind))
    return text.includes('，') || !/^[并並或犹猶]/u.test(behind) ? markHit('parted_clause', at, 0.6, '，') : null
  return comparison.test(behind) && endsFigure.test(before) ? markHit('parted_clause', at, 0.58, '，') : null
}

function semicolonHit(text: string, at: number): Hit | null {
  const before = text.slice(Math.max(0, at - reach), at)
  if (/[“「『]/u.test(text[at + 1] ?? '') && quoting.test(before) && !isInSpeech(before))
    return markHit('colon_lost', at, 0.64, '：')
  return saying.test(before) && !isInSpeech(before) ? markHit('colon_lost', at, 0.64, '：') : null
}

const judges: Readonly<Record<string, (text: string, at: number) => Hit | null>> = {
  '、': (text, at) =>
    (enumerates(text, at) ? enumerationHit(text, at) : null) ?? clauseBreakHit(text, at) ?? measureBreakHit(text, at),
  '，': commaHit,
  '！': callHit,
  '。': (text, at) => stopHit(text, at) ?? fragmentHit(text, at),
  '；': (text, at) => semicolonHit(text, at) ?? fragmentHit(text, at),
}

const dash =
  /(?<=[\u3400-\u9fff”）》])(?:-{2,3}|－{2}|—一(?![〇○零一二三四五六七八九十百千万年月日号號时時点點个個位名种種条條件次些天])|(?<![逐万萬不第其唯统統专專同单單之惟合周期拜初元正十廿卅百千〇○零一二三四五六七八九年大高])一—(?!—))(?=[\u3400-\u9fff“《（])|(?<=[\u3400-\u9fff]{2})(?<!—)—(?=[被他她它这那我你却也又])/gu
/** Two 一 for a dash: before a quotation, before who or what is explained, at the head of a line. One by one says 一一 of a verb. */
const twoOnes =
  /(?<=[\u3400-\u9fff”》）])(?<![一二三四五六七八九十百第逐〇零])一一(?=[“《‘「]|(?:他|她|它|这|這|那|我|您|也|即)(?:们|們|就|便|才|个|個|种|種|里|位)?(?:是|叫))|(?<=[。！？”])一一(?=[\u3400-\u9fff])|^[\s\u3000]*一一(?=(?:摘自|引自|选自|選自|记|記|写在|寫在|读|讀|访|訪|致|作者|编者|編者))/gu
/** A hyphen beside a dash. */
const halfDash = /-—|—-/gu
const afterCall =
  /(?<![”’」』）]|\d[年月日世代纪紀]?|[〇○一二三四五六七八九十]年)(?:[！？][，。；：、]|[，。；：、][！？])/gu

/** Marks between clauses that the words beside them rule out. */
export function jointHits(text: string): Hit[] {
  const hits: Hit[] = []
  for (const [mark, judge] of Object.entries(judges)) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const hit = at > 0 ? judge(text, at) : null
      if (hit) hits.push(hit)
    }
  }
  if (text.includes('一一')) {
    for (const { index } of matchesOf(text, twoOnes))
      hits.push({ ...markHit('dash', index, 0.72, '——'), end: index + 2 })
  }
  if (text.includes('—') && /-—|—-/u.test(text)) {
    for (const { index } of matchesOf(text, halfDash))
      hits.push({ ...markHit('dash', index, 0.7, '——'), end: index + 2 })
  }
  if (/-{2}|－{2}|—一|一—|—[被他她它这那我你却也又]/u.test(text)) {
    for (const { index, 0: found } of matchesOf(text, dash))
      hits.push({ ...markHit('dash', index, 0.7, '——'), end: index + found.length })
  }
  if (/[！？]/u.test(text)) {
    for (const { index, 0: found } of matchesOf(text, afterCall)) {
      const fixes = [...found].reverse().map(mark => ({ text: mark }))
      hits.push({ rule: 'doubled', start: index, end: index + found.length, confidence: 0.78, fixes })
    }
  }
  return hits
}
