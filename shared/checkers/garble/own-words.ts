import { surnames } from '../characters/surnames.ts'
import { matchesOf } from '../matches.ts'

/**
 * Words that simplified texts write with a character else of the other script, because its simplified form means
 * something else (穀旦, 二噁英), or dialect, old books and people's names keep it (嬢嬢, 束脩, 钱鍾书).
 */
const words = new RegExp(
  [
    '(?<=[^五百稻]|^)穀(?=[旦日梁]|$)|(?<=[戬臧不式])穀',
    '嬢(?=嬢)|(?<=[嬢大二三四五六七八九十幺么小老舅表])嬢',
    '(?<=[束馆执])脩|脩(?=[金脯敬仪])',
    '噁(?=[英唑嗪烷草二])',
    '(?<=校)讎|讎(?=校)',
    '(?<=钱)鍾|鍾(?=书)',
    '(?<=[白青采田字])蘋|蘋(?=[末花洲])',
    '谿(?=山行)',
    '箇(?=[中旧])',
    '劄(?=[子记付])|(?<=目)劄',
    '扞(?=格)',
    '氾(?=[水胜])',
    '鉅(?=[鹿野])',
    '秈(?=[稻米粳])',
    `(?<=[${surnames}]\\p{Script=Han}?)[勳峯羣崑巖鎔鑑菴谿](?!\\p{Script=Han}{0,2}[山岭])`,
    '(?<=号\\p{Script=Han}{0,2})[菴谿巖峯]',
  ].join('|'),
  'gu',
)
/** As much of the text around a character as its word may take. UTF-16 units. */
const around = 4

/** Whether a run of characters of the other script belongs to a word that has it of its own. */
export function isOfOwnWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - around)
  const own = new Set(matchesOf(text.slice(from, end + around), words).map(({ index }) => from + index))
  for (let at = start; at < end; at++) if (!own.has(at)) return false
  return true
}
