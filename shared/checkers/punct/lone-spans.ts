import type { Hit } from '../characters/text-blocks.ts'

const closerOf: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
  '「': '」',
  '『': '』',
}
const openerOf: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  ')': '(',
  '》': '《',
  '】': '【',
  '」': '「',
  '』': '『',
}
/** Longest stretch that is shown around a lone mark. */
const [longestSpeech, longestTerm] = [160, 40]
const quotes = /[“”「」『』]/u
/** Quotes that end the search for the end of speech in 「: those inside it do not. */
const outerQuotes = /[“”「」]/u
const quotesAround = (mark: string | undefined) => (mark === '「' ? outerQuotes : quotes)
const sentenceEnd = /[。！？…]+/u
/** What follows a quoted term and is no part of it. */
const afterTerm =
  /[，。；：、！？）》\n]|模式|活[动動]|[战戰]略|行[动動]|工程|政策|机制|機制|制度|理念|精神|[称稱][号號]|品牌|[计計][划劃]|[规規]划|[问問]题|[专專][项項]|工作法|的(?![，。])|等|[误誤](?:[作为為植排印刊]|[写寫]|[当當])/u
/** What a correction names: `「萬曆誤植為「萬歷」`. */
const erratum =
  /^[\u3400-\u9fff]{1,10}?(?=[误誤](?:[作为為植排印刊]|[写寫][为為作成]?[“「])|[系係]“?[^，。]{1,10}之[误誤])/u
const afterTitle =
  /[，。；：、！？\n]|的(?=[^，。]{0,6}(?:要求|规定|規定|精神))|(?<=[法例定见見知案告要则則划書书])(?=[\u3400-\u9fff])/u
const afterBracket = /[，。；！？\n]/u
/** What stands in quotes is no end of the brackets around it. */
const quotedInside = /“[^”\n]*”/gu
/** Words that govern what is quoted behind them. */
const beforeTerm =
  /.*(?:[，。；：、！？“”（《\n]|[开開]展|推行|[实實]施|落[实實]|[坚堅]持|打造|[荣榮][获獲]|[获獲]得|提出|深化|推[进進]|[实實]行|[践踐]行|弘[扬揚]|[组組][织織]|[举舉][办辦]|[启啟][动動]|[贯貫][彻徹]|[创創]建|建立|采取|采用|探索|推[广廣]|[运運]用|[称稱][为為]|叫做?|印[发發]|制定|[学學][习習]|出台|[编編]制|[发發]布|[按依]照|[荣榮][获獲]|[获獲]|排演的|[参參]加|[围圍][绕繞]|通[过過])/su

const endOf = (text: string, from: number, limit: number, pattern: RegExp): number => {
  const rest = text.slice(from, from + limit)
  const at = rest.search(pattern)
  return at < 0 ? -1 : from + at
}

/** Where the partner of an opening mark belongs; -1 where nothing tells. */
function closingPlace(text: string, { start, note = '' }: Hit): number {
  const from = start + 1
  if (note === '（') {
    const rest = text.slice(from, from + longestTerm).replace(quotedInside, quoted => '“'.repeat(quoted.length))
    const at = rest.search(afterBracket)
    return at < 0 ? -1 : from + at
  }
  if (note === '《') return endOf(text, from, longestTerm, afterTitle)
  const wrong = erratum.exec(text.slice(from, from + longestTerm))
  if (wrong) return from + wrong[0].length
  const isSpeech = /[：，:；]$|^[\s\u3000]*$/u.test(text.slice(Math.max(0, start - 1), start)) || start === 0
  if (!isSpeech) return endOf(text, from + 2, longestTerm, afterTerm)
  const rest = text.slice(from, from + longestSpeech)
  const other = rest.search(quotesAround(text[start]))
  const match = sentenceEnd.exec(other < 0 ? rest : rest.slice(0, other))
  return match ? from + match.index + match[0].length : -1
}

/** A quoted clause, longer than a term, may go on over others of its sentence. */
const shortestClause = 9
const mostLater = 2
/** Of clauses that end alike all may be quoted: `“交够国家的，留足集体的，剩下全是自己的`. */
const mostOfRow = 5
/** The longest paragraph at the end of which speech may end that has no other quotes. */
const longestParagraph = 400
/** An example or a remark in brackets goes on to the end of its sentence. */
const remark = /^（(?:以[^，。；]{2,14}[为為]基[数數]|如(?![果若])|例如|譬如|比如|注[：:])/u
/** What is asked about may be quoted as a whole: `“未投票的业主如何计票，`. */
const asks =
  /^的[^，。；：、！？“”「」\n]*(?:如何|怎[样麼么]|是否|能否|可否|什[么麼]|[谁誰])[^，。；：、！？“”「」\n]*(?=[，。])/u
/** Members of a series up to the mark behind the last: `“花钱必问效、无效必问责。`. */
const series = /^(?:、[^，。；：、！？,“”「」\n]{1,12})+(?=[，。；,])/u

/** Where else the partner of an opening mark may belong. */
function laterPlaces(text: string, start: number, place: number): number[] {
  const mark = text[start] as string
  if (mark === '（') {
    const end = endOf(text, place, longestTerm, /[。！？\n]/u)
    return remark.test(text.slice(start, start + 24)) && end > place ? [end] : []
  }
  if (!'“「『'.includes(mark)) return []
  if (sentenceEnd.test(text[place - 1] as string)) return paragraphEnd(text, start, place)
  if (isTold(text, start)) return toSentenceEnd(text, place)
  const rest = text.slice(place, place + longestTerm)
  const more = (text[place] === '、' ? series : asks).exec(rest)
  return more ? [place + more[0].length] : clauseEnds(text, start, place)
}

/** The end of a paragraph in which the speaker still tells of himself behind his first sentence. */
function paragraphEnd(text: string, start: number, place: number): number[] {
  const end = text.trimEnd().length
  const isAlone = !quotesAround(text[start]).test(text.slice(start + 1, end))
  const goesOn = isAlone && /[我咱你您吾余予]|本(?:[会會店校社厂廠号號院埠行]|公司)/u.test(text.slice(place, end))
  return goesOn && end - start <= longestParagraph ? [end] : []
}

/** Verbs right before what is written or said, with no mark between: 载明“今借到…, 说这是“自找麻烦，…. */
const tells = /(?:[载載写寫注標标][明着著道有]|[约約]定|承[诺諾]|[声聲]明|[说說][这這那]?[是叫]?)$/u
const isTold = (text: string, start: number) => tells.test(text.slice(Math.max(0, start - 3), start))

/** Every clause up to the end of the sentence may be told. */
function toSentenceEnd(text: string, place: number): number[] {
  const rest = text.slice(place, place + longestSpeech)
  const end = rest.search(/[。！？；“”「」『』\n]/u)
  if (end < 0 || !/[。！？]/u.test(rest[end] as string)) return clauseEnds(text, place, place)
  const commas = [...rest.slice(1, end)].flatMap((mark, at) => (mark === '，' ? [place + 1 + at] : []))
  return [...commas, ...(end > 0 ? [place + end] : [])]
}

/** The ends of the next clauses. */
function clauseEnds(text: string, start: number, place: number): number[] {
  if (text[place] !== '，') return []
  if (place - start < shortestClause && text[place - 1] !== '的') return []
  const rest = text.slice(place + 1, place + 1 + longestTerm)
  const sentence = rest.slice(0, (rest.search(/[。！？；“”「」『』\n]/u) + rest.length + 1) % (rest.length + 1))
  const places: number[] = []
  const isAlike = text[place - 1] === '的' && sentence[sentence.indexOf('，') - 1] === '的'
  const most = isAlike ? mostOfRow : mostLater
  for (let at = sentence.indexOf('，'); at >= 0 && places.length < most; at = sentence.indexOf('，', at + 1))
    places.push(place + 1 + at)
  if (isAlike) places.push(place + 1 + sentence.length)
  return places
}
/** A quotation ends sooner behind the last of clauses that end alike, or where the speaker has told all, than before. */
function likeliestFirst(places: readonly number[], text: string, start: number): readonly number[] {
  const alike = places.filter(at => text[at - 1] === '的')
  const isSpeech = sentenceEnd.test(text[(places[0] as number) - 1] as string)
  const best = isSpeech || isTold(text, start) ? places.at(-1) : alike.length > 1 ? (alike.at(-1) as number) : places[0]
  return [...places.filter(at => at === best), ...places.filter(at => at !== best)]
}

/** Verbs of speech behind their subject, without a mark: 皆曰盗皆饥民也, 他对我说你先走. */
const saying =
  /(?:^|[，。；！？])[^，。；：！？“”「」]{0,12}?(?:曰|云(?![^，。]{0,3}[云集雾])|[问問答喊叹嘆][道曰]|[笑哭怒]?[说說]道?|[告诉訴][我他她大众眾]?[们們家]?|[对對][^，。；：]{1,8}[说說])[，]?(?=[^，。；：“”「」]{2,})/gu
/** Where what somebody said begins, told by the first such verb since the last quotation. */
function behindVerb(speech: string, start: number): number {
  const from = Math.max(...[...'“”「」\n'].map(mark => speech.lastIndexOf(mark))) + 1
  const said = speech.slice(from)
  saying.lastIndex = 0
  const match = saying.exec(said)
  return match ? start - said.length + match.index + match[0].length : -1
}

/** What is written somewhere is quoted as a whole: 写的是沙河大桥，全长…”. */
const written = /.*(?:[写寫][的着著]是?|[题題刻印][着著]|[大上][书書](?!记|記|面)|标[着明]|標[著明])/su

const firstWords = /^[\u3400-\u9fff]{2,12}[，！？]$/u
const speakerBehind = /^[\u3400-\u9fff]{1,7}(?:[说說曰道][，：。]|[问問答喊叫][道曰]?[，：。])/u

/** Where the partner of a closing mark belongs; -1 where nothing tells. */
function openingPlace(text: string, { start, note = '' }: Hit): number {
  const from = Math.max(0, start - longestTerm)
  const before = text.slice(from, start)
  if (note === '（') {
    const at = Math.max(...[...'，。；、：'].map(mark => before.lastIndexOf(mark)))
    return at < 0 || at + 1 >= before.length ? -1 : from + at + 1
  }
  if (/[。！？…]$/u.test(before)) {
    const speech = text.slice(Math.max(0, start - longestSpeech), start)
    const at = speech.lastIndexOf('：')
    if (at >= 0) return quotes.test(speech.slice(at)) ? -1 : start - speech.length + at + 1
    return behindVerb(speech, start)
  }
  // `那时节，」老人笑曰`: the first words of a paragraph, and who says them.
  if (firstWords.test(before) && before.length === start && speakerBehind.test(text.slice(start + 1, start + 16)))
    return 0
  // `凡我国民，皆须识字”，此为根本`: the whole sentence is spoken of.
  const sentence = /[^。！？；：“”「」\n]+$/u.exec(before)?.[0] ?? ''
  const isWhole = sentence.includes('，') && sentence.length < before.length
  if (
    isWhole &&
    /^[，]?(?:此(?![外后後时時前])|[这這](?:是|就|[话話句])|是[为為])/u.test(text.slice(start + 1, start + 4))
  )
    return start - sentence.length
  const inscription = written.exec(sentence)
  if (inscription && inscription[0].length + 2 <= sentence.length)
    return start - sentence.length + inscription[0].length
  const match = beforeTerm.exec(before.slice(0, -2))
  return match ? from + match[0].length : -1
}

/** The mark in front of which the partner is lost shows with it where that was. */
const markBehind = /[，。；：、！？]/u

/**
 * A lone mark with the stretch that it was to enclose, where the words tell its other end, and the mark behind that; the
 * mark itself where not.
 */
export function withPartner(hit: Hit, text: string): Hit {
  const mark = text[hit.start] as string
  const params = { quote: mark }
  if (hit.rule === 'unclosed') {
    const closer = closerOf[mark]
    const place = closer ? closingPlace(text, hit) : -1
    if (place <= hit.start + 1) return hit
    const places = [place, ...laterPlaces(text, hit.start, place)]
    const last = places.at(-1) as number
    const end = last + Number(markBehind.test(text[last] ?? ''))
    const fixes = likeliestFirst(places, text, hit.start).map(at => ({
      text: text.slice(hit.start, at) + closer + text.slice(at, end),
    }))
    return { ...hit, end, fixes, params }
  }
  const opener = openerOf[mark]
  const place = opener ? openingPlace(text, hit) : -1
  if (place < 0 || place >= hit.start - 1) return hit
  return { ...hit, start: place, fixes: [{ text: opener + text.slice(place, hit.end) }], params }
}
