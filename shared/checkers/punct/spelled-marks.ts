import type { Hit } from '../characters/text-blocks.ts'
import { matchesOf } from '../matches.ts'

/** Names of marks as they are dictated, and the marks; those of pairs are told by where they stand only, and left out. */
const marks: Readonly<Record<string, string>> = {
  逗号: '，',
  逗號: '，',
  句号: '。',
  句號: '。',
  顿号: '、',
  頓號: '、',
  冒号: '：',
  冒號: '：',
  分号: '；',
  分號: '；',
  叹号: '！',
  感叹号: '！',
  感嘆號: '！',
  问号: '？',
  問號: '？',
}
const names = Object.keys(marks).join('|')
/** Words between which the name of a mark is spoken of: 加个逗号, 逗号改为句号, 画上句号, 打个问号, 分号应当; and of words that begin with 号: 几句号子, 询问号码. */
const before =
  '(?:[个個的加用打画畫划成为為是改把将將与與和或及点點有无無漏少多删刪换換入处處每几幾数數一二三四五六七八九十两兩“‘「《（(、写寫标標]|[画畫打加写寫标標划劃补補点點]上|[叫称稱读讀看]作)'
const behind =
  '[的改应應前后後与與和或及用是要换換变變隔”’」》）)、，。；：！？,.处處误誤不少多漏也都分断斷结結位式来來子召令称稱角码碼声聲脉脈兵手]'
const spelled = new RegExp(
  `(?<=\\p{Script=Han}|[\\d%％”）》])(?<!${before})(?:${names})(?!${behind})(?=\\p{Script=Han}|[\\d“（《])`,
  'gu',
)
/** Who writes of marks names them. */
const ofMarks = /标点|標點|断句|斷句|语病|語病|符号|符號|书写|書寫|引号|括号/u

/** Marks that a program for dictation has written out: 提高站位逗号压实责任. Linear. */
export function spelledMarkHits(text: string): Hit[] {
  if (!/[逗句顿頓冒分叹嘆问問][号號]/u.test(text) || ofMarks.test(text)) return []
  return matchesOf(text, spelled).map(({ index, 0: name }) => ({
    rule: 'misread',
    start: index,
    end: index + name.length,
    confidence: name === '句号' || name === '句號' || name === '问号' || name === '問號' ? 0.7 : 0.85,
    fixes: [{ text: marks[name] as string }],
  }))
}
