import { isHanAt } from '../characters/classes.ts'
import { matchesOf } from '../matches.ts'
import { each, hit, type Rule } from './rule.ts'

/** A long row of letters of both cases and digits that a site puts between words for who copies them. */
const longRun = /(?<![\w+/=.@#&%-])[A-Za-z\d+/]{14,}(?:={1,2}|(?![\w.@=-]))/gu
/** A few such inside a clause, in the place of its characters: `一kQ7d菜`. */
const shortRun =
  /(?<=\p{Script=Han})(?=\p{Lu}{0,3}\p{Ll}|\d)[A-Za-z\d]{4,8}(?=\p{Script=Han})|(?<=[，。；、])[A-Za-z\d]{6,8}(?=\p{Script=Han}{2})/gu
const named =
  /(?:[号號码碼]|口令|密[钥鑰]|编[号号]|[链鏈]接|[哈][希]|账户|帐户|微信|[公]众号|[型牌][号為为是]?|ID|名[为為是]?|[称稱叫]|[软軟]件|芯片|程序|基因|版)[为為是]?[^，。；\p{Script=Han}]{0,2}$/u

const changesOf = (run: string) => run.match(/[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/gu)?.length ?? 0
const isMixed = (run: string) => /[a-z]/u.test(run) && /[A-Z]/u.test(run) && /\d/u.test(run)

/** Rows of letters and digits that belong to no word of the clause they stand in. */
export const codeRuns: Rule = text => {
  const long = matchesOf(text, longRun)
    .filter(({ index, 0: run }) => {
      const end = index + run.length
      const isInside =
        isHanAt(text, index - 1) && (isHanAt(text, end) || /[，。；、]/u.test(text[end] ?? ' ') || run.endsWith('='))
      const isStart = (index === 0 || text[index - 1] === '，') && isHanAt(text, end)
      return (isInside || isStart) && isMixed(run) && changesOf(run) >= 5 && !/[a-z]{6}/u.test(run)
    })
    .map(found => ({ found, confidence: 0.85 }))
  const short = matchesOf(text, shortRun)
    .filter(
      ({ index, 0: run }) =>
        isMixed(run) &&
        (isHanAt(text, index - 1) || changesOf(run) >= 4) &&
        /[A-Za-z]\d[A-Za-z]/u.test(run) &&
        /\d?[a-z]\d?[A-Z]|[A-Z]\d[a-z]/u.test(run),
    )
    .filter(({ 0: run }) => !/^(?:i[A-Z]|\d+(?:k[VWAm]|m[AVWLS]|M[WwPHb]|G[WwHb]|d[BL]|W[hp]))|[a-z]{4}/u.test(run))
    .map(found => ({ found, confidence: 0.72 }))
  return [...long, ...short]
    .filter(
      ({ found: { index, 0: run } }) =>
        !named.test(text.slice(Math.max(0, index - 8), index)) && text.indexOf(run) === text.lastIndexOf(run),
    )
    .map(({ found, confidence }) => hit('strewn', found, { confidence, readings: confidence > 0.8 ? [''] : [] }))
}

/** A row of ornaments between two articles, read as the characters that they look like: `米米米*米米米`. */
const ornaments = /^[ \t\u3000]*[米※*＊][米※*＊xX×木杂来水卞 ]{6,}$/gmu
export const ornamentRows: Rule = each('ornament', ornaments, ({ 0: row }) => {
  const rice = row.match(/米/gu)?.length ?? 0
  return rice >= 4 && rice * 2 >= row.trim().length ? { confidence: 0.9, readings: [''] } : null
})

/** Half a character as kana of half width, `ｽﾌ`, or with the mark that its other half became: `?ス`. */
const halfKana = /[\uff61-\uff65]*[\uff66-\uff9f][\uff61-\uff9f]*|[?？][\u30a1-\u30fa](?=\p{Script=Han})/gu
export const halfKanaRuns: Rule = each('mojibake', halfKana, ({ index, 0: run }, text) => {
  const isBeside = isHanAt(text, index - 1) || isHanAt(text, index + run.length)
  return isBeside && !/[\u3041-\u30ff]/u.test(text.replace(run, '')) ? { confidence: 0.82 } : null
})

/** Marks with a letter behind them for one character of two bytes: `一時??h橋側`. */
const markAndLetter = /(?<=\p{Script=Han})\?{2}[A-Za-z](?=\p{Script=Han})/gu
const asks = /(?:[吗嗎呢吧么麼谁誰何哪几幾怎]|多少|[是能可]否)[^，。]{0,4}$/u
export const lettersOfMarks: Rule = each('mojibake', markAndLetter, ({ index }, text) =>
  asks.test(text.slice(Math.max(0, index - 10), index)) ? null : { confidence: 0.78 },
)

/** The first characters of the standard's table, of which a site against copying puts one behind every few of its own. */
const firstOfTable = /[皑隘胺肮盎翱袄懊捌叭笆疤跋靶佰稗瓣绊蔼芭矮艾哀哎唉癌碍鞍氨俺昂凹敖熬傲扒拔耙扳颁扮拌]/gu
const rarest = /[皑隘胺肮盎翱袄懊捌叭笆疤跋靶佰稗绊蔼芭]/u
const firstRow = new Set(
  '啊阿埃挨哎唉哀皑癌蔼矮艾碍爱隘鞍氨安俺按暗岸胺案肮昂盎凹敖熬翱袄傲奥懊澳芭捌扒叭吧笆八疤巴拔跋靶把耙坝霸罢爸白柏百摆佰败拜稗斑班搬扳般颁板版扮拌伴瓣半办绊邦',
)
const [fewestKinds, fewestUnits] = [4, 30]
/** A row of rare characters of a few radicals, with which such a site fills its pages: `莇螇肃肇葿羃`. */
const fillerRow = /[\u7f80-\u8900]{16,}/gu
const isRare = (code: number) => code >= 0x7f80 && code <= 0x8900
/** Whether two neighbours of such a row stand at one of the places that a row must cover. */
function mayBeFilled(text: string): boolean {
  for (let at = 14; at + 1 < text.length; at += 15)
    if (isRare(text.charCodeAt(at)) && isRare(text.charCodeAt(at + 1))) return true
  return false
}
/** A block between whose characters such ones were put. */
export const paddedBlock: Rule = text => {
  const rows = !mayBeFilled(text)
    ? []
    : matchesOf(text, fillerRow).map(row => hit('padded', row, { confidence: 0.88, readings: [''] }))
  if (rows.length > 0) return rows
  if (text.length < fewestUnits || !rarest.test(text)) return []
  const found = text.match(firstOfTable) ?? []
  if (new Set(found).size < fewestKinds || found.length * 30 < text.length) return []
  let row = 0
  for (const character of text) if (firstRow.has(character)) row++
  if (row * 14 < text.length) return []
  return [hit('padded', { index: 0, 0: text.trimEnd() }, { confidence: 0.85 })]
}
