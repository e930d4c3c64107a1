import type { ListedBlock } from '../block-list.ts'
import type { WordList } from '../resources.ts'
import { wordAcross } from '../word-across.ts'
import type { Intruder } from './intruder.ts'

/** One character and a mark behind a full stop: the rest of a word that was cut before the stop. Some stand alone. */
const rest =
  /(?<=[。！？][”」』]?)(?![是对對好嗯啊哦不唉哎哈嘿行我你您他她它这這那但而且故则則若如曰云问問答说說道喂嘘诺妈媽爸爹娘哥姐弟妹叔伯爷爺奶注按又再另也还還就都只凡今昔前后後]|[一二三四五六七八九十甲乙丙丁])\p{Script=Han}[，、；。]/gu
const gate = /[。！？][”」』]?\p{Script=Han}[，、；。]/u
/** A sentence of another text is so long. UTF-16 units. */
const [shortest, longest] = [12, 160]
/** A word of two characters, of which neither has another there. */
const acrossPair = 2.6
/** A longer word across says more than a pair that the place may make. */
const ofLong = 3
/** Texts begin with a place, a day, who reports. */
const begins =
  /^(?:[县縣市省镇鎮乡鄉](?:委|政府|[图圖医醫人教水农農林气氣公纪紀])|(?![一二三四五六七八九十])\p{Script=Han}{1,4}[县縣市区區镇鎮乡鄉村省局院校]|本[报報台]|记者|近日|昨日|日前|今[年日]|去年|\d|[12一二]\p{Script=Han}{0,3}[年月])/u
/** Of two places the one at which a name stands. */
const names = /^(?![一二三四五六七八九十\d])\p{Script=Han}{0,4}[县縣市省镇鎮乡鄉院校](?![长長])/u
const ofName = 0.5
const stop = /[。！？]/u

/** Where a sentence of another text was set into a word of one block: 口头协｜某县……参加。｜议，容易引起纠纷. */
function insideOf(text: string, words: WordList): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const { index: end } of text.matchAll(rest)) {
    const right = text.slice(end, end + 5)
    let from = end - 2
    while (from > 0 && !stop.test(text[from - 1] as string)) from--
    let best: { start: number; score: number } | undefined
    for (let at = Math.max(from + 4, end - longest); at <= end - shortest; at++) {
      if (/[，、；：“”]/u.test(text[at - 1] as string)) continue
      if (!begins.test(text.slice(at, at + 8))) continue
      const score = wordAcross(text.slice(Math.max(0, at - 5), at), right, words)
      if (score < ofLong && words.hasWord(text.slice(at - 1, at + 1))) continue
      const sum = score + (names.test(text.slice(at, at + 6)) ? ofName : 0)
      if (score >= acrossPair && sum >= (best?.score ?? 0)) best = { start: at, score: sum }
    }
    if (best) found.push({ start: best.start, end })
  }
  return found
}

/** Sentences of another text inside a word. */
export function sentencesInside(list: readonly ListedBlock[], words: WordList | null): Intruder[] {
  if (!words) return []
  return list.flatMap(({ block, text, shape }) =>
    (shape === 'prose' || shape === 'item') && text.length >= 40 && gate.test(text)
      ? insideOf(text, words).map(
          ({ start, end }): Intruder => ({
            rule: 'between',
            start: block.start + start,
            end: block.start + end,
            confidence: 0.64,
            continuation: { start: block.start + end, end: block.start + text.length },
          }),
        )
      : [],
  )
}
