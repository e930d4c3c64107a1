import { foldLine } from '../fold-line.ts'
import { matchesOf } from '../matches.ts'
import type { ForeignStretch } from './foreign-labels.ts'

/** A picture, what it shows and when it was taken: （许仲和先生遗像，民国八年摄于县立图书馆）. */
const caption =
  /[（(](?<said>(?:[^（()）。；]{2,24}(?:遗像|遗影|肖像|画像|像|合影|留影|旧影|照片|近照|旧照|全景|外景|一角)|图为[^（()）。；]{2,30})[，,][^（()）。；]{0,14}[摄攝][^（()）。；]{0,20})[）)]/gu
const mayHave = /[像影照景角图圖為为].{0,24}[摄攝][^（()）。；]{0,20}[）)]/u
/** What the author says of a picture that he spoke of: 他的照片（该照片由王某摄于1938年）. */
const remark = /^(?:[该此这原本]|照片|画面|见|即)/u
const speaksOfOne = /(?:照片|相片|照|像|影|图|画)[》”]?$/u

/** Captions in brackets that stand inside a sentence, of which nothing before them speaks. */
export function captionsInBrackets(text: string): ForeignStretch[] {
  if (!mayHave.test(text)) return bareCaptionsIn(text)
  const folded = foldLine(text)
  return [...bareCaptionsIn(text), ...bracketed(folded)]
}

/** The same without brackets, behind a word that cannot end a sentence: 有应公祠传为｜福安宫正殿，民国八十九年摄。｜嘉庆年间…. */
const bare =
  /(?<=[为在是的于由与和及从至将把被对，][^\S\n]?)\p{Script=Han}[\p{Script=Han}（）()左右中]{2,14}，(?:约|摄于)?(?:民国[\d一二三四五六七八九十]{1,3}年|(?:19|20)\d{2}年|[一二][〇○零一二三四五六七八九]{3}年)(?:[\d一二三四五六七八九十]{1,2}月)?(?:前后|初|春|夏|秋|冬)?摄(?:于[^，。；]{2,10})?[。）](?=\p{Script=Han})/gu

/** A caption with its credit before the first words of a paragraph, its bracket closed or not: （图丨某某在检查机器 受访者供图“只要我…. */
const before = /^\s*[（(]?\s?图\s?[丨|｜:：—-]\s?[^“”。，；]{4,36}?(?:供图|摄影?|资料图)(?:[）)]|(?=[“「]))(?=.{16})/u

function bareCaptionsIn(text: string): ForeignStretch[] {
  const head = text.includes('图') || text.includes('圖') ? before.exec(foldLine(text.slice(0, 80))) : null
  if (head && text.length > head[0].length + 16) {
    const start = head[0].length - head[0].trimStart().length
    return [{ start, end: head[0].length, confidence: 0.74 }]
  }
  if (!/年[^，。]{0,6}[摄攝]/u.test(text)) return []
  return matchesOf(foldLine(text), bare).map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
    confidence: 0.7,
  }))
}

function bracketed(folded: string): ForeignStretch[] {
  return matchesOf(folded, caption).flatMap(({ 0: all, index, groups }): ForeignStretch[] => {
    const before = folded.slice(Math.max(0, index - 12), index).trimEnd()
    const said = groups?.said ?? ''
    // Alone on its line it is a caption in its place.
    if (before === '' || remark.test(said) || speaksOfOne.test(before)) return []
    return [{ start: index, end: index + all.length, confidence: /[，、\p{Script=Han}]$/u.test(before) ? 0.8 : 0.66 }]
  })
}
