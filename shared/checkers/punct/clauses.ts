import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** `据…数据60岁以上…`: an opening phrase runs into the figure behind it. */
const openingPhrase =
  /(?:^|[，。；：、！？\s])(?:根?据|按照|依据)(?:[^，。；：、！？\d\s]|第\d+次|\d{4}年){2,24}?(?:数据|统计|普查|介绍|测算|报道|通报|估算)(?=\d)(?!\d{4}年|\d+月)/gu
/** `作为甲，乙和丙，我…`: the first of three nouns in apposition is parted by a comma. */
const apposition =
  /作为(?:一[名个位])?[^，。；：、！？]{2,16}(，)[^，。；：、！？]{2,20}[和及与][^，。；：、！？]{2,16}，(?:我们?|本人|他们?|她们?)/gu
/** `把甲，作为乙`: a comma parts the object from its verb. */
const disposal = /把(?![握关控脉守手门戏柄])[^，。；：、！？“”]{6,40}(，)[作做]为(?!一[名个位])(?=[“\u3400-\u9fff])/gu
/** A clause that ends so is complete: `把工作做好，作为…`. */
const completed = /(?:好|到位|起来|出来|下去|上来|结合|实处|地上|[实细透准住紧牢严])$/u
const ordinals = '一二三四五六七八九十'
const ordinalClause = /([一二三四五六七八九十])是/gu
/** Before a numeral these make another word: 星期二是, 第二是, 其二是. */
const otherNumeral = /[第其十之初期周百零〇年月、，。；：！？…”"’\s（(]/u
const partStart = /(?<=[\u3400-\u9fff”’])[（(][二三四五六七八九十][）)](?=[\u3400-\u9fff]{2})/gu

function openingHits(text: string): Hit[] {
  return matchesOf(text, openingPhrase).map(({ index, 0: phrase }) => {
    const end = index + phrase.length
    return {
      rule: 'missing_comma',
      start: end - 2,
      end,
      confidence: 0.62,
      fixes: [{ text: `${phrase.slice(-2)}，` }],
    }
  })
}

/** `一是甲二是乙`: no mark before the second, though the first is there. */
function ordinalHits(text: string): Hit[] {
  const hits: Hit[] = []
  let expected = 1
  for (const { index, 1: numeral = '' } of matchesOf(text, ordinalClause)) {
    const value = ordinals.indexOf(numeral) + 1
    if (value === 1) {
      expected = 2
      continue
    }
    if (value !== expected) continue
    expected++
    const before = text[index - 1]
    if (before === '：') {
      const place = { start: index - 1, end: index }
      hits.push({ rule: 'uneven_series', ...place, confidence: 0.6, fixes: [{ text: '；' }] })
    }
    if (before === undefined || otherNumeral.test(before)) continue
    // An advertisement that was set in hides what stood here.
    if (/(?:微信|QQ|[扣加]群|www|http|[a-z]\d{4})/iu.test(text.slice(Math.max(0, index - 24), index))) continue
    hits.push({
      rule: 'missing_before_item',
      start: index - 1,
      end: index + 2,
      confidence: 0.66,
      fixes: [
        { text: `${before}；${numeral}是` },
        { text: `${before}，${numeral}是` },
        { text: `${before}。${numeral}是` },
      ],
    })
  }
  return hits
}

function partHits(text: string): Hit[] {
  return matchesOf(text, partStart)
    .filter(({ index }) => /[（(]一[）)]/u.test(text.slice(0, index)) || text.slice(0, index).includes('。'))
    .filter(({ index }) => !/[第条款项之表图附]$/u.test(text.slice(0, index)))
    .map(({ index, 0: part }) => ({
      rule: 'missing_before_item',
      start: index,
      end: index + part.length,
      confidence: 0.45,
      fixes: [{ text: `。${part}` }],
    }))
}

function appositionHits(text: string): Hit[] {
  return matchesOf(text, apposition).map(match => {
    const at = match.index + match[0].indexOf('，')
    return { rule: 'apposition', start: at, end: at + 1, confidence: 0.6, fixes: [{ text: '、' }] }
  })
}

function disposalHits(text: string): Hit[] {
  return matchesOf(text, disposal).flatMap(match => {
    const at = match.index + match[0].indexOf('，')
    const object = text.slice(match.index + 1, at)
    if (completed.test(object) || /[作做]为/u.test(object)) return []
    // 做为 is a misspelling of the verb: both go in one fix.
    const [end, reading] = text.startsWith('做为', at + 1) ? [at + 3, '作为'] : [at + 1, '']
    return [{ rule: 'object_parted', start: at, end, confidence: 0.56, fixes: [{ text: reading }] }]
  })
}

/** Commas that are missing, or part what belongs together, told from the clause's grammar. */
export function clauseHits(text: string): Hit[] {
  // Looking for a word first is many times cheaper than the expressions are.
  const has = (word: string) => text.includes(word)
  const hits: Hit[] = []
  if (has('据') || has('按照')) hits.push(...openingHits(text))
  if (has('二是')) hits.push(...ordinalHits(text))
  if (has('二）')) hits.push(...partHits(text))
  if (has('作为')) hits.push(...appositionHits(text))
  if (has('把') && (has('作为') || has('做为'))) hits.push(...disposalHits(text))
  return hits
}
