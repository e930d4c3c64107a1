import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'
import { markHit } from './mark-hit.ts'

/** `周大娘说“我家先领了两千袋，……”`: speech of more than one clause behind its verb, without the colon between them. */
const bareSpeech =
  /(?<=(?:(?:^|[，。！？；”\n])[^，。！？；：“”「」\n]{1,20}|，)(?<![所常听聽一])(?:[说說道]|表示|告[诉訴](?:[记記]者|我[们們]?)|[强強][调調]|介[绍紹]|坦言|感慨|感[叹嘆]|回[忆憶]|指出))[“「](?=[^“”「」]{2,60}[，。！？、])/gu
/** What was said ends as a sentence does, or its end is lost with it. */
const endsSpeech = /^[^“”「」]{7,}(?:[。！？…][”」]|$)/u
const longestSpeech = 300

const [withoutColon, withColon] = [/[说說道][“「]/gu, /[说說道][：:][“「]/gu]
const fewestBare = 2
/** Whether a text sets what is said into its sentences without a colon, as tellers do: then it does so more often than not. */
export function setsSpeechBare(text: string): boolean {
  const bare = matchesOf(text, withoutColon).length
  return bare >= fewestBare && bare > matchesOf(text, withColon).length
}

/** Whether a mark is the colon that such a text leaves out. */
export const isOfBareSpeech = ({ rule, fixes }: Hit): boolean =>
  rule === 'colon_lost' && /^[说說道]：[“「]$/u.test(fixes?.[0]?.text ?? '')

/** Colons that are missing in front of what somebody says. */
export function bareSpeechHits(text: string): Hit[] {
  if (!/[说說道示诉訴者们們我调調绍紹言慨叹嘆忆憶出][“「]/u.test(text)) return []
  return matchesOf(text, bareSpeech)
    .filter(({ index }) => endsSpeech.test(text.slice(index + 1, index + longestSpeech)))
    .map(({ index }) => ({
      rule: 'colon_lost',
      start: index - 1,
      end: index + 1,
      confidence: 0.64,
      fixes: [{ text: `${text[index - 1]}：${text[index]}` }],
    }))
}

const group =
  '(?:[队隊]伍|官兵|人士|朋友|同志|干部|[干幹]警|群[众眾]|人[员員]|[职職]工|[团團]体|部[队隊]|[代委]表?[员員]?|同胞|[侨僑]胞|[们們]|[单單]位|工作者|[劳勞][动動]者)'
/** `向驻军官兵，武警部队，表示衷心感谢`: those who are thanked are parted by 、 behind one 向. */
const thanked = new RegExp(
  `(?<=[，。；\\n]?向[^，。；“”]{2,40}${group})，(?=(?!向|并|並|致|表|[^，。、]{0,6}(?:致以|表示))[\\u3400-\\u9fff]{3,16}${group}(?:、[\\u3400-\\u9fff]{2,16}){0,4}[，]?(?:表示|致以|致敬))`,
  'gu',
)
/** A comma among those to whom thanks are due. */
export const thanksHits = (text: string): Hit[] =>
  text.includes('向') && /表示|致以|致敬/u.test(text)
    ? matchesOf(text, thanked).map(({ index }) => markHit('uneven_series', index, 0.64, '、'))
    : []

const person =
  '(?:居民|村民|市民|社[员員]|群[众眾]|[党黨][员員]|干部|支[书書]|[书書][记記]|主任|[负負][责責]人|老人|大[姐爷爺妈媽叔娘嫂]|[贫貧]困[户戶]|脱[贫貧][户戶]|[农農][户戶民]|[业業]主|[学學]生|家[长長]|教[师師]|游客|司[机機]|商[户戶])'
/** Who spoke, right behind the last word of his speech: `……就把事办了河口镇居民罗大勇竖起大拇指。` */
export const fusedSpeaker = new RegExp(
  `(?<=[\\u3400-\\u9fff])(?=(?:[\\u3400-\\u9fff]{2}(?:[县縣市区區镇鎮乡鄉街村]|社[区區])){0,2}${person}[\\u3400-\\u9fff]{2,14}?(?:[说說道]|[竖豎]起(?:了)?大拇指|感慨|感[叹嘆]|[点點][赞讚]|[称稱][赞讚]|表示)[^，。！？“”]{0,6}[，。])`,
  'u',
)
