import type { Hit } from '../characters/text-blocks.ts'
import { markHit } from './mark-hit.ts'

/** No rule reads more before a mark, or behind it. UTF-16 units. */
const [reach, reachBehind] = [40, 30]
const segmentBehind = /^[^，。；：、！？“”\n]*/u
const segmentBefore = /[^，。；：、！？“”（）\n]*$/u

const quantity =
  /(?<!第[\d一二三四五六七八九十]{0,3})(?:\d|[一二三四五六七八九十百千万亿][余餘多]?)[万亿]?(?:个百分点|[%％‰]|元|人次|人|吨|件|户|戶|亩|畝|公里|平方米|立方米|公顷|米|座|台|辆|套|眼|处|處|所|家|名|头|只|株|棵|次|场|起|条|項|项|份|篇|宗)$/u
const numeral = /[\d〇一二三四五六七八九十百千万两半多几*＊XO×□_○某]/u
/** Words with a numeral in them that count nothing. */
const uncounted = /[进進]一步|一[定般些直致体批系切旦律样]|[统統]一|十分|万[众一]|百姓|千[家方]|唯一|逐一/gu
/** Conditions and wants are listed with 、 though they hold no figure. */
const listed = /^(?:具有|[有无無未不能符会會可]|且|或|及|和|与|與)|的$/u
/** `增加1.1万亩、全年没有发生虫害`: members of a list of quantities each have theirs. */
const endsQuantities = (before: string, segment: string) =>
  segment.length >= 4 && !numeral.test(segment.replace(uncounted, '')) && !listed.test(segment) && quantity.test(before)

/** Words that begin a clause and never the member of a series. */
const opensClause =
  /^(?:使得?(?![用命馆者节馆館節])|[为為]此|同[时時](?![代期间間])|全年(?!的|[\d一二三四五六七八九十两兩])|[现現]已|[现現]有|目前|至今|自此|此后|此後|[从從]此|其中|居全|位居|[极極]大|有力(?!量)|[进進]一步|[确確]保|立即|[随隨]即|[马馬]上|[当當]即|要(?![素点求道塞闻案职件害目务员么])|[应應][当當]|必[须須]|不能|不得|全[长長](?![为為期])|流[经經](?!济)|[占佔]地|[总總]占地|注入|毗[邻鄰]|隶[属屬]|[没沒]有?一[个個座家户戶人条條处處所件名只张張]|只[好能得](?!源)|不得不|反而|竟然?(?![争爭][力性])|居然|[终終][于於]|[来來到见見回吃]了[就便]|就[不没沒能](?![\u3400-\u9fff]{0,2}业)|每[週周月年日天][减減增改降][为為少至到]|第一次[看见見听聽坐走穿吃用拿当當上写寫](?![^，。；]*的)|[却卻](?!步)|不[数數][年月日]|未[几幾](?!何)|不久[，]?[\u3400-\u9fff]|[旋寻尋][以卒升擢迁遷授改补補]|逾年|越[明数數]年|[已既]而)/u
/** A clause with a verb of being somewhere before the mark: `发源于秦岭、流经七个乡镇`. */
const isPlaced = /(?:[发發]源|位|坐落|始建|建成|成立|[毕畢][业業]|出生|生)[于於][^，。；：、]{2,14}$/u
const saysMore =
  /^(?:流[经經]|全[长長]|[占佔]地|[总總]|[东東西南北](?=[临臨邻鄰靠接濒依与與至起])|注入|[汇匯匯]入|曾|[历歷]|任|[现現]|是|有|由|隶|毗|距|海拔|面[积積])/u
const leadPhrase = /(?:^|[。；])(?![^，。；、]*[和与])[^，。；、“”]{4,16}([中后後])$/u
const born = /\d{4}年(?:\d{1,2}月)?出?生$/u
/** A clause that is over: what was done is done, or cannot go on. */
const isOver =
  /(?:[了着著](?![\u3400-\u9fff])|(?<![经經难難不])[过過]|[进進出回上下拿送交寄][去来來]|停了?[课課产產工业業]|放假|[开開][学學工业業]|[毕畢][业業]|去世|病故|逝世|解散|倒[闭閉]|撤[离離退]|投降|起[义義]|告捷|竣工|完工|投[产產]|通[车車水电電]|落成|[系由是因][^，。；、]{2,20}所致)$/u
/** Who or what, and an adverb that only a predicate has. */
const hasAdverb =
  /^[\u3400-\u9fff]{2,7}?(?:一度|曾[经經被]?|早已|已[经經]|仍[然旧舊]?|[却卻]|居然|竟然?|至今|[终終][于於]|[从從][来來未]|都[是有没沒在会會能不]|也[是不没沒都有会會能]|就[是不没沒要会會能把往被])(?:[^，。；、的]{2,}|(?<=一度|曾[经經被]?|[却卻]|居然|竟然?|[终終][于於])[^，。；、]{2,})$/u
/** What something has nothing to do with is told with a predicate. */
const isUnrelated = /^[与與和同][^，。；、]{1,20}(?:[无無][关關涉]|不符|一致|[无無]必然)/u
const eachTime =
  '每(?:半年|[一二两兩三四]?[个個]?(?:季度|[月周旬年]|[学學]期))[\\u3400-\\u9fff]{2}[一两兩二三]次[\\u3400-\\u9fff]{3,}'
/** `每半年听取一次汇报、每季度抽查一次食堂`: two deeds, each with its time and object. */
const [eachBefore, eachBehind] = [new RegExp(`${eachTime}$`, 'u'), new RegExp(`^${eachTime}`, 'u')]
/** `以登记为准、由…`: by what it goes is told. */
const standard = /[以由][^，。；、]{2,16}[为為](?:[准準凭憑]|[上下]?限)$/u
/** What two members of a series share in front stands at the head of both. */
const headOf = (segment: string) => segment.slice(0, 2)

/** Most 、 stand between characters of which no rule speaks: ends of quantities and phrases, heads of clauses. */
const mayEndClause = new Set('点%％‰元次人吨件户戶亩畝里米顷座台辆套眼处處所家名头只株棵场起条項项份篇宗中后後生')
const mayOpenClause = new Set(
  '使为為此同全现現目至自后從从其居位极極有进進确確要应應必须須不立随隨马馬当當流占佔总總注毗隶东東西南北汇匯曾历歷任是由距海面没沒只反竟终終来來到见見回吃就每第却卻不未旋寻尋逾越已既',
)
/** The last characters of clauses that are over. */
const isAfter = new Set('了着著过過去来來课課产產工业業假学學世故散闭閉离離退降义義捷车車水电電成准準凭憑限致')
/** A 、 that parts clauses, told by what the segments beside it are. */
export function clauseBreakHit(text: string, at: number): Hit | null {
  const isMayEnd = mayEndClause.has(text[at - 1] as string) || isAfter.has(text[at - 1] as string)
  if (!isMayEnd && !mayOpenClause.has(text[at + 1] as string)) return null
  const last = text.charCodeAt(at - 1)
  const behind = text.slice(at + 1, at + 1 + reachBehind)
  const segment = (segmentBehind.exec(behind) as RegExpExecArray)[0]
  // A segment that ends in 、 too is one of a series.
  const goesOn = behind[segment.length] === '、'
  const isPlace = /[^一二三四五六七八九十百千万第\d]一[处處起家次场場]$/u.test(text.slice(Math.max(0, at - 3), at))
  const isAscii = last < 0x80 || last === 0xff05 || last === 0x2030
  const before = text.slice(Math.max(0, at - reach), at)
  if (
    !goesOn &&
    !isPlace &&
    (isAscii || quantity.test(before.slice(-10))) &&
    endsQuantities(before.slice(-10), segment)
  )
    return markHit('parted_clause', at, 0.6, '，')
  if (
    !goesOn &&
    behind[0] === '每' &&
    eachBehind.test(segment) &&
    eachBefore.test(before) &&
    !/、[^，。；]*$/u.test(before)
  )
    return markHit('parted_clause', at, 0.58, '，')
  if (!goesOn && opensClause.test(behind)) {
    const own = (segmentBefore.exec(before) as RegExpExecArray)[0]
    const isParallel = headOf(own) === headOf(segment) || text.includes(`、${headOf(segment)}`, at + 2)
    const isShared = own.includes(segment[0] as string)
    const isAmongMore = before.at(-own.length - 1) === '、' && /^[确確]保/u.test(behind)
    if (!isParallel && !isShared && !isAmongMore && (own.length >= 4 || behind.startsWith('没有一')))
      return markHit('parted_clause', at, 0.6, '，')
  }
  if (!goesOn && (isAfter.has(text[at - 1] as string) || standard.test(before))) {
    const own = (segmentBefore.exec(before) as RegExpExecArray)[0]
    const isFirst = before.at(-own.length - 1) !== '、'
    const isTold = isOver.test(own) && (hasAdverb.test(segment) || isUnrelated.test(segment))
    const isRuled = standard.test(own) && segment.length >= 6 && !/[为為](?:[准準凭憑主辅輔]|[上下]?限)/u.test(segment)
    if (isFirst && own.length >= 4 && (isTold || isRuled)) return markHit('parted_clause', at, 0.6, '，')
  }
  // A phrase of time or place that leads a sentence in.
  const lead = leadPhrase.exec(before)?.[1]
  // 中、英文, 中、小学: 中 is one of the members.
  const isOfTwo = lead === '中' && /^[英外西日俄法德韩韓小高大初上下后後北南东東短长長低老青西晚]/u.test(segment)
  if (lead !== undefined && !goesOn && !isOfTwo && segment.at(-1) !== lead && segment.length >= 3)
    return markHit('parted_clause', at, 0.58, '，')
  if (born.test(before)) return markHit('parted_clause', at, 0.58, '，')
  // 将坐落于村口、面积3亩的地块: both say which one it is.
  if (/的[\u3400-\u9fff]/u.test(segment)) return null
  return saysMore.test(behind) && isPlaced.test(before) && !goesOn ? markHit('parted_clause', at, 0.58, '，') : null
}

/** A clause that only leads to the next: `在县委的支持下。`, `随着交通的改善。` */
const dependent =
  /^(?:[在当當于於](?![此这這])[^，。；]{2,30}(?:(?:支持|协助|配合|推动|主持|带领|关怀|鼓舞|感召)下|[领領][导導]下|指[导導]下|[帮幫]助下|[关關]心下|努力下|情[况況]下|基[础礎]上|[过過]程中|同[时時]|前提下|形[势勢]下|期[间間]|之[际際])|[随隨][着著][^，。；]{4,30}|因(?![此而为為素])[^，。；]{2,16}|截[至止]到?[^，。；]{2,12}|每[逢当當到][^，。；]{2,14}|[为為]了?(?:方便|解[决決]|[满滿]足|保[证證障护護]|改善|提高|鼓[励勵]|支[持援]|[适適]应|[扩擴]大|[发發]展|防止|避免|[纪紀]念|表彰|[庆慶]祝|弘[扬揚]|[丰豐]富|活[跃躍]|[进進]一步|切[实實]|[认認]真|加[强強快]|[贯貫][彻徹]|落[实實]|深入|全面|更好|确保|確保|推[动動进進]|促[进進]|[规規]范)[^，。；]{2,40}|(?:近年[来來]|近[几幾]年[来來]?|去年以[来來]|今年以[来來]|[长長]期以[来來]|目前|[当當]前|此外|同[时時]|[为為]此|因此|[总總]之|首先|其次|例如|如今|[据據](?:悉|了解|介[绍紹]|[统統][计計]))|[如若](?:遇|有|[发發][现現]|需|逢|果)[^，。；]{2,16}|由于[^，。；]{4,30}|(?:[对對]|逾期|凡|拒不|不服|[经經])[^，。；]{2,24}的|有下列[^，。；]{2,6}之一的|[^，。；是有到生定排延放]{0,12}(?:那[年天夜晚]|那一[年天日]|的[时時]候|[以之][后後])|(?:每?[当當]|[临臨]近?|到了?)[^，。；小及]{2,12}[时時]|[^，。；]{1,8}(?<![多双雙各一两兩全])方面)$/u
const mayEnd = new Set('下上中时時间間际際来來前外此之先次如今悉年天夜晚日候后後解绍紹计計面的理善发發况況高施量化')
/** Where the next sentence begins so, the clause before was its first. */
const sentence = /^[\u3400-\u9fff“\d《]/u

const clauseMarks = new Set('，。；：！？\n\u3000')
/** The clause that ends at an index, as far as it is read. */
function clauseBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < reach && !clauseMarks.has(text[from - 1] as string)) from--
  return text.slice(from, at)
}

const numberedHead =
  /(?:^|\n)[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、．.]?|[●■◆▲·•○□★※△-])[\s\u3000]*$/u
/** A 。 or ； behind a clause that cannot stand alone. */
export function fragmentHit(text: string, at: number): Hit | null {
  const clause = clauseBefore(text, at)
  if (clause.length === reach || clause.length < 2) return null
  const isMayEnd = mayEnd.has(clause.at(-1) as string) || /^(?:[为為因截每]|[随隨]|由于|[如若])/u.test(clause)
  if (!isMayEnd || !dependent.test(clause) || !sentence.test(text.slice(at + 1))) return null
  // Sections of reports are led in by what they are about: 工业方面。
  if (text[at] === '。' && clause.endsWith('方面') && /(?:^|\n)[\s\u3000]*$/u.test(text.slice(0, at - clause.length)))
    return null
  if (text[at] === '。' && clause.endsWith('方面') && numberedHead.test(text.slice(0, at - clause.length))) return null
  const isFirst = at === clause.length || /[。；！？\n\u3000]/u.test(text[at - clause.length - 1] as string)
  // Behind other clauses purposes and conditions may come last.
  if (!isFirst && !/^(?:[在当當于於随隨]|逾期)/u.test(clause)) return null
  if (text[at] === '；' && !/(?:的|方面|下|上|中)$/u.test(clause)) return null
  if (clause.endsWith('的')) {
    // Statutes list cases that all end so.
    const next = (/^[^。；\n]*/u.exec(text.slice(at + 1)) as RegExpExecArray)[0]
    if (text[at] === '。' || (next.endsWith('的') && !next.includes('：')) || text[at - clause.length - 1] === '：')
      return null
  }
  return markHit('parted_clause', at, 0.6, '，')
}

const condition = /(?:如遇|如有|如[发發][现現]|若[有遇]|遇有|凡)[^，。！？；]{2,20}$/u
/** `如遇有人推销！请核对证件`: a condition is called out before what to do. */
export const callHit = (text: string, at: number): Hit | null =>
  /^(?:[请請可应應须須必]|要(?!求)|立即|及[时時])/u.test(text.slice(at + 1, at + 3)) &&
  condition.test(text.slice(Math.max(0, at - reach), at))
    ? markHit('parted_clause', at, 0.64, '，')
    : null
