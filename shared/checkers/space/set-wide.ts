import { surnames } from '../characters/surnames.ts'
import type { Hit, ScannedBlocks } from '../characters/text-blocks.ts'

/** Names in brackets, each of few characters, a short one set wide: `（龚　琳　杨柏松）`, `（撰稿：吴海涛　向　敏）`. */
const names =
  /^[（(](?:[\u3400-\u9fff]{1,4}[：:]?\s*)?(?:[\u3400-\u9fff]{1,4}[ \u3000]{1,2}){1,8}[\u3400-\u9fff]{1,4}[）)]$/u

/** Whether white space parts such names. */
export function isAmongNames(text: string, { start, end }: Hit): boolean {
  const from = Math.max(text.lastIndexOf('（', start), text.lastIndexOf('(', start))
  const rest = text.slice(end).search(/[）)]/u)
  return from >= 0 && rest >= 0 && names.test(text.slice(from, end + rest + 1))
}

/** Who was there, as minutes list them: 参加人：……. */
const listOfNames =
  /^\s*(?:[参參]加|出席|列席|[与與參参]会|[与與參参]會|到会|到會|缺席|[请請]假|主持|[记記][录錄]|[汇彙][报報]|[参參][评評]|[评評][委审審])(?:人[员員]?|者|[单單]位|[领領][导導])?\s*[：:]/u
/** A name behind what its bearer is, up to the next mark. */
const listedName = new RegExp(`^[${surnames}]\\p{Script=Han}{1,2}(?=[，、；。（(\\s]|$)`, 'u')

/** Whether white space parts a post from who holds it in a list of those present: `物业科　邵峰，社区民警　唐亮`. */
export const isInNameList = (text: string, { end }: Hit): boolean =>
  listOfNames.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end)) && listedName.test(text.slice(end, end + 4))

/** Titles and parties that courts and offices set wide, also where line breaks were lost around them. */
const setWide =
  /^(?:[号號]?(?:[原被]告人?|上[诉訴]人|被上[诉訴]人|[审審]判[长長]|[审審]判[员員]|[书書][记記][员員]|法官|代理人?|[辩辯][护護]人)|(?:民事|刑事|行政|[执執]行)?(?:判决|判決|裁定|调解|調解|起[诉訴]|决定|決定)[书書]|通知[书書]?|公告|[简簡][讯訊]|目[录錄]|摘要|[声聲]明|[证證]明)$/u

/** The halves of 原告 and 被告. */
export const party = /^[原被]告$/u

/** Whether a run of single characters is such a title, with a name behind it. */
export const isSetWide = (run: string) => {
  const joined = run.replace(/\s/gu, '')
  return setWide.test(joined) || setWide.test(joined.slice(0, -1)) || setWide.test(joined.slice(0, -2))
}

/** A heading of few characters set wide, with its number, on a line of a block: 三、资　源. */
export const spreadTitle =
  /^\s*(?:[#*]+\s*)?(?:第[\d一二三四五六七八九十百]{1,4}[编編篇部卷章节節]\s*|[一二三四五六七八九十]{1,3}、\s*|[（(][一二三四五六七八九十\d]{1,3}[）)]\s*|\d{1,2}(?:\.\d{1,2}){0,2}[、.．]?\s*)?\p{Script=Han}(?:[ \u3000]{1,4}\p{Script=Han}){1,4}\s*$/u

/** A surname, a wide blank and a character, with what stands behind a name: `马　俊为……局长`, `县政协苏　红，`. */
const wideName = new RegExp(`(?<=[${surnames}])\\u3000(?=[\\u3400-\\u9fff](?:[为為的任兼同、，；。（(]|$))`, 'u')
/** One alone may be a slip. */
const fewestNames = 2

/** The wide blanks inside names of two characters, in a document that sets several names as wide as those of three. */
export function wideNamesOf({ hits }: ScannedBlocks): ReadonlySet<Hit> {
  const isName = (text: string, { start, end }: Hit) =>
    wideName.test(text.slice(start - 1, end + 2)) && end - start === 1
  const found = hits.flatMap(({ entry, hits: own }) => own.filter(hit => isName(entry.text, hit)))
  return new Set(found.length >= fewestNames ? found : [])
}
