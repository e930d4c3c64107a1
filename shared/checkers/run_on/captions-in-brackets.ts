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
  if (!mayHave.test(text)) return []
  const folded = foldLine(text)
  return matchesOf(folded, caption).flatMap(({ 0: all, index, groups }): ForeignStretch[] => {
    const before = folded.slice(Math.max(0, index - 12), index).trimEnd()
    const said = groups?.said ?? ''
    // Alone on its line it is a caption in its place.
    if (before === '' || remark.test(said) || speaksOfOne.test(before)) return []
    return [{ start: index, end: index + all.length, confidence: /[，、\p{Script=Han}]$/u.test(before) ? 0.8 : 0.66 }]
  })
}
