import type { Hit, TraitedBlock } from '../characters/text-blocks.ts'
import type { CheckedDocument } from '../checker.ts'
import type { WordList } from '../resources.ts'
import { isWholeSentence, standApart } from '../two-sentences.ts'
import { wordAcross } from '../word-across.ts'

/** A document whose paragraphs end in a mark at least this often lost it where one does not. */
const stopHabit = 0.85
/** Where the next paragraph opens with words of its own, a text of which pages cut many paragraphs tells enough. */
const stopHabitBeforeOpening = 0.6
/** Before a heading, an item or a field a sentence that is whole tells enough in such a text as well. */
const stopHabitOfSentence = 0.7
const shortestParagraph = 30
const endsInWord = /[\p{Script=Han}\d%％”’）)》」』]$/u
const endsInMark = /[。！？…；：，、—.!?;:,][”’）)》」』]*$/u
const numbered =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．.]|第[一二三四五六七八九十百\d]{1,4}[章节条])/u
/** A note behind the stop, such as the name of a reporter or the jump of a newspaper. */
const wholeInBrackets = /^[\s\u3000]*[（(][^（）()]*[）)]$/u
/** A page's counter behind the stop. */
const counterAfterStop = /[。！？…][”’]?\s*第\s?\d{1,4}\s?页[\s，,]*共\s?\d{1,4}\s?页$/u
const noteAfterStop = /[。！？…][”’]?[（(][^（）()]{1,24}[）)]$/u
/** A value behind its label: `环境条件：温度24.0℃，相对湿度58%`. */
const labelled = /(?:^|\n)[\s*]*[^，。；：\n]{2,8}[：:][^\n]*$/u
/** What stands before a report of news is its headline, also where it hangs on a paragraph. */
const opensNews = /^[\s\u3000]*本[报報][^，。]{0,14}[讯訊电電]/u
/** Words after which a sentence is not over, and figures, which count something. */
const goesOn = /[的和与及或在对向把将被从由为是以于等〇零一二三四五六七八九十百千\d]$/u
/** What a site sets behind a text: 转载请注明出处. */
const siteNote = /(?:[转轉][载載]|https?:|www\.)[^。\n]{0,24}$/u
/** A heading that hangs on the paragraph. */
const endsInHeading = /[。！？…][”’]?[\s\u3000]*[一二三四五六七八九十]{1,3}、[^，。；：]{2,24}$/u

/** Openings of paragraphs: no sentence goes on so. */
const opensParagraph =
  /^[\s\u3000]*(?:上述|以上|这些|這些|此外|近年[来來]|[今去]年以?[来來]?|目前|[当當]前|各位|[会會][议議](?!室)|大[会會](?:指出|要求|[强強][调調]|[审審][议議])|同[时時]，|[与與]此同[时時]|[针針][对對]|[随隨]后，|[最]后，|[当當]天|[活动動]{2}[现現][场場]|下一步|[为為]此|[对對]此|首先|其次|[总總]之|截至|全[市县縣省区區镇鎮乡鄉](?!的)|我[们們]|[专專]家|[据據](?:了解|介[绍紹]|悉|[统統][计計])|本[报報]|[记記]者|有一?[回次天年晚]，|那[年天][^，。]{0,4}，|后[来來]，|[12]\d{3}年)/u
const dateLine = /^[\s\u3000]*(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年\d{0,2}[〇一二三四五六七八九十]{0,2}月/u
/** Who signed: a short line without marks, with the date below, in one block or two. */
function signs(next: TraitedBlock | undefined, after: TraitedBlock | undefined): boolean {
  const [name = '', date = after?.text ?? '', ...more] = next?.text.trim().split('\n') ?? []
  if (writtenBy.test(name.trim())) return true
  const isShort = name !== '' && name.trim().length <= longestName && date.trim().length <= longestName
  return isShort && more.length === 0 && !mark.test(name) && dateLine.test(date)
}
const longestName = 24
/** The rest of a paragraph that a page cut may be short above the name of who wrote it, and so may the last before a report of news. */
const shortestTail = 12
const isSigned = (blocks: readonly TraitedBlock[], at: number) =>
  writtenBy.test(blocks[at + 1]?.text.trim() ?? '') || opensNews.test(blocks[at + 2]?.text ?? '')
/** Who wrote a preface or an inscription: 十二世孙怀瑾谨识. */
const writtenBy = /^[^，。；：]{2,20}[谨謹敬拜恭沐][手]?[撰识識序志誌跋述書书题題][，。]?$/u
const sentencesBefore = /。[^。]{8,}$/u

/** Who is named below a text. */
const credit =
  /^[\s\u3000]*[（(【]?(?:[责責]任?[编編][辑輯]?|[编編][辑輯]|作者|[来來]源|[记記]者|通[讯訊][员員]|供稿|[审審]核|校[对對])[：:\s]/u
/** Whether a block begins something of its own, so that the one before cannot go on in it. */
const beginsAnew = (next: TraitedBlock | undefined, after?: TraitedBlock) =>
  next === undefined ||
  (after !== undefined && opensNews.test(after.text) && next.text.length <= longestName && !mark.test(next.text)) ||
  next.shape === 'heading' ||
  next.block.kind === 'heading' ||
  numbered.test(next.text) ||
  credit.test(next.text)

/** A field of a notice, and the next one: 方式：在线获取。……, 售价：免费. */
const field = /^[\s\u3000]*[\u3400-\u9fff]{2,6}：/u
const mark = /[，。；：！？]/u

const opensItself = (next: TraitedBlock | undefined, text: string, words: WordList | null) =>
  next?.shape === 'prose' &&
  ((opensParagraph.test(next.text) && sentencesBefore.test(text)) || standApart(text, next.text, words))

/** A last clause to which nothing can be added: who took part, what the law demands, the name something was given, a rate. */
const endsWhole =
  /(?:[^，。；：]{2,}(?:(?:[达達促]成)[^，。；]{0,8}(?:和解|[协協][议議]|一致|共[识識])|(?:得到|予以)[^，。；]{0,6}(?:解[决決]|改善|整改|[认認]可|肯定|[纠糾]正|完善|加[强強]|提高|保障|遏制|落[实實])|(?:受到|[赢贏][得了]|[获獲]得)[^，。；]{0,12}(?:好[评評]|肯定|表彰|[欢歡]迎|[称稱][赞讚])|(?:成效|效果|作用|[进進]展)(?:明[显顯]|[显顯]著)|(?:落[实實]|整改|安置|清理|[兑兌][现現]|[拨撥]付|[执執]行|落地|[发發]放)到位|(?:[稳穩]步|不[断斷]|持[续續]|明[显顯]|[显顯]著|大幅)(?:提高|提升|改善|增[强強]|下降|[扩擴]大|[优優]化))|(?:^|[，。；])[^，。；]{0,8}分[节節章别別述项項目][^，。；]{0,2}(?:[记記叙敘简簡]述|介[绍紹])|[^，。；：]{2,}(?<![其未不没沒][^，。；：]{0,2})(?:[参參]加(?:[会會][议議]|活[动動]|[调調]研)?|出席|列席|到[会會][讲講][话話]|[讲講][话話]|作(?:了)?[发發]言|[处處][罚罰分理]|[承][担擔]|(?:法律|刑事)[责責]任|[为為][准準]|作[废廢]|[无無]效|受理|[备備]案|[归歸][档檔])|(?:叫做?|[称稱][为為作]|[誉譽][为為]|命名[为為]|[评評][为為])[^“”，。]{0,8}“[^“”]{2,16}”(?:[称稱][号號])?|(?:[达達]到?|占|增[长長加]|下降|提高到|超[过過]|降至|增至)[^，。；\d]{0,4}\d[\d.]*[%％])$/u
/** What hangs on the clause before, and so begins no paragraph. */
const hangsOn = /^[\s\u3000]*(?:[的了着和与與及或等、，。；：）》”’」]|以上|以下|以[内內]|左右|[并並而]|[为為是的])/u
/** Whether the words alone tell that a paragraph is over, in a text that is cut in many places. */
const isWhole = (text: string, next: TraitedBlock) =>
  /。[^。]{8,}$/u.test(text) &&
  endsWhole.test(text.slice(-40)) &&
  !hangsOn.test(next.text) &&
  (beginsAnew(next) || (next.shape === 'prose' && endsInMark.test(next.text.trimEnd())))

const item = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)])/u
/** How a report begins to tell its figures. */
const reckons = /^[\s\u3000]*(?:据?初步[核统統][算计計]|[据據][统統初][计計步]|[截][至止])[^，。]{0,12}，/u
const cutMark = /[，、]$/u

/** A paragraph that ends in a comma or 、 though what follows begins anew. */
function cutHit(
  entry: TraitedBlock,
  next: TraitedBlock | undefined,
  words: WordList | null,
): { entry: TraitedBlock; hit: Hit }[] {
  const text = entry.text.trimEnd()
  const isEnd = entry.shape === 'prose' && cutMark.test(text) && text.length >= shortestParagraph
  // Before another heading the paragraph may go on behind it.
  if (!isEnd || next === undefined) return []
  if (!(item.test(next.text) || reckons.test(next.text) || standApart(text, next.text, words))) return []
  const [start, end] = [text.length - 1, text.length]
  return [{ entry, hit: { rule: 'missing_stop', start, end, confidence: 0.62, fixes: [{ text: '。' }] } }]
}

/** Whether the last line is a title by itself: no mark is in it, and the line above is over. */
function endsInTitle(text: string): boolean {
  const [above, line] = text.split('\n').slice(-2)
  return (
    line !== undefined && !/[，；。]/u.test(line) && /[。！？…；：”’）)》」』】]$/u.test((above as string).trimEnd())
  )
}

/** The same in a text too short to have a habit: who signed follows, and all other paragraphs end in a mark. */
function beforeSignature(blocks: readonly TraitedBlock[]): { entry: TraitedBlock; hit: Hit }[] {
  const at = blocks.findIndex((_, i) => signs(blocks[i + 1], blocks[i + 2]))
  const entry = blocks[at]
  const text = entry?.text.trimEnd() ?? ''
  if (entry?.shape !== 'prose' || text.length < shortestParagraph) return []
  if (!/。[^。]{8,}$/u.test(text) || !endsInWord.test(text) || endsInMark.test(text) || goesOn.test(text)) return []
  if (noteAfterStop.test(text) || wholeInBrackets.test(text)) return []
  const others = blocks.filter(one => one !== entry && one.shape === 'prose' && one.text.length >= shortestParagraph)
  if (others.length < fewestOthers || !others.every(one => endsInMark.test(one.text.trimEnd()))) return []
  const fixes = [{ text: `${text.slice(-1)}。` }]
  return [{ entry, hit: { rule: 'missing_stop', start: text.length - 1, end: text.length, confidence: 0.6, fixes } }]
}
const fewestOthers = 2

/** Paragraphs without their full stop where all others have one and the next block shows that nothing follows. */
export function missingStopHits(
  { profile }: CheckedDocument,
  blocks: readonly TraitedBlock[],
  words: WordList | null,
): { entry: TraitedBlock; hit: Hit }[] {
  if (profile.lineCut !== null) return []
  const rate = profile.endMarkRate ?? 0
  if (profile.endMarkRate === null && !othersEnd(blocks)) return beforeSignature(blocks)
  if (profile.endMarkRate !== null && rate < stopHabitBeforeOpening) return []
  const ofFew = profile.endMarkRate === null ? beforeSignature(blocks) : []
  const found = blocks.flatMap((entry, at) => {
    const text = entry.text.trimEnd()
    if (cutMark.test(text)) return cutHit(entry, blocks[at + 1], words)
    const shortest = isSigned(blocks, at) ? shortestTail : shortestParagraph
    if (entry.shape !== 'prose' || text.length < shortest || !/[，；]/u.test(text)) return []
    if (!endsInWord.test(text) || endsInMark.test(text) || goesOn.test(text) || noteAfterStop.test(text)) return []
    if (/(?:锟斤|斤拷|烫烫|屯屯)\p{Script=Han}?$/u.test(text)) return []
    if (endsInHeading.test(text) || (text.endsWith('页') && counterAfterStop.test(text))) return []
    if (
      siteNote.test(text) ||
      wholeInBrackets.test(text) ||
      (!text.includes('。') && labelled.test(text)) ||
      endsInTitle(text)
    )
      return []
    // The last block of all may be a signature or a note.
    const next = blocks[at + 1]
    if (next === undefined || opensNews.test(next.text)) return []
    if (/[\d%％‰]$/u.test(text) && /^[\s\u3000]*以[上下内內]/u.test(next.text)) return []
    // 万亩示 above 2、范区: the number was set into a word.
    if (words && numbered.test(next.text) && wordAcross(text, next.text.replace(numbered, ''), words) > 0) return []
    const isField = field.test(text) && field.test(next.text) && text.includes('。')
    const isOver = beginsAnew(next, blocks[at + 2]) || isField || signs(next, blocks[at + 2])
    const isOpened = profile.endMarkRate !== null && opensItself(next, text, words)
    const isSentence = isOver && rate >= stopHabitOfSentence && isWholeSentence(text, next.text, words)
    if (!((rate >= stopHabit && isOver) || isSentence || isOpened || isWhole(text, next))) return []
    const last = text.slice(-1)
    const hit: Hit = {
      rule: 'missing_stop',
      start: text.length - 1,
      end: text.length,
      confidence: /。[^。]*$/u.test(text) ? 0.66 : 0.56,
      fixes: [{ text: `${last}。` }],
    }
    return [{ entry, hit }]
  })
  return [...ofFew, ...found.filter(({ entry }) => ofFew.every(other => other.entry !== entry))]
}

/** Whether all paragraphs but one of a text too short to have a habit end in a mark. */
function othersEnd(blocks: readonly TraitedBlock[]): boolean {
  const prose = blocks.filter(({ shape, text }) => shape === 'prose' && text.length >= shortestParagraph)
  return prose.length > fewestOthers && prose.filter(({ text }) => !endsInMark.test(text.trimEnd())).length <= 1
}
