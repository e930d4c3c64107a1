import type { FormUse } from '../../domain/document-profile.ts'
import { matchesOf } from '../matches.ts'

const blank = '[_＿﹍]+'
const unit = '[\\p{Script=Han}（）()/\\s]'
/** A blank with the units that are printed beside it: ____年__月__日. */
const blankValue = `[ \\u3000]*${blank}(?:${unit}{0,12}${blank})*`
/** The value of a field and the name of the next, and the last value of a line. */
const valueThenName = new RegExp(`^${blankValue}[^_＿﹍。！？]{0,24}$`, 'u')
const lastValue = new RegExp(`^${blankValue}${unit}{0,8}[。；，]?$`, 'u')
/** Left to be written on, or boxes to be ticked. */
const openValue = /^[ \u3000]*(?:$|[□☐○][^□☐○]|[\u3000 ]{2})/u
const fieldName = /^[^，。；！？_＿﹍]{1,24}$/u
const personName =
  /姓\s*名|身[份分][证證]|[证證]件|[电電][话話]|手[机機]|[签簽][名字章]|[盖蓋]章|公章|住\s*址|地\s*址|性\s*[别別]|年\s*[龄齡]|民\s*族|出生|[学學][历歷]|[联聯][系繫絡络]人|[邮郵][编編]|[开開][户戶]|[账帳][号號]|日期|承[诺諾]人|申[请請报報]人|代表人|代理人|[经經][办辦]人|[负負][责責]人|[户戶]主|班\s*[级級]|[学學]\s*[号號]|[单單]位/u
const partyName =
  /(?:^|[\s（(])(?:[甲乙丙]方|出租[方人]|承租[方人]|[发發]包[方人]|承包[方人]|委托[方人]|受托[方人]|[买買]方|[卖賣]方|[买買]受人|出[卖賣]人|出借人|借款人|[转轉][让讓]方|受[让讓]方|供方|需方|用人[单單]位|[劳勞][动動]者)/u
/** Field names that need no colon, where several stand in a line with their blanks. */
const plainField = new RegExp(
  `(?:姓\\s?名|性[别別]|年[龄齡]|民族|[学學]校|班[级級]|[学學][号號]|[单單]位|部[门門]|[职職][务務]|[职職][称稱]|(?:[联聯][系繫絡络])?[电電][话話]|手[机機][号號]?[码碼]?|身[份分][证證][号號]?[码碼]?|(?:家庭)?住址|地址|[邮郵][编編]|日期|[签簽][名字章]|[编編][号號]|[考座][号號])[ \\u3000]*${blank}`,
  'gu',
)
const sentenceMark = /[，。；！？]/u
const underline = /[_＿﹍]/u

/** The fields of a line that are left blank; of them those that say who somebody is, and those of a contract's parties. */
interface FormLine {
  fields: number
  persons: number
  parties: number
}

/** How many fields a line leaves blank; null where it is no line of nothing but field names and blanks. */
export function readFormLine(line: string): FormLine | null {
  if (!underline.test(line)) return null
  if (!sentenceMark.test(line)) {
    const plain = matchesOf(line, plainField).length
    if (plain > 1) return { fields: plain, persons: plain, parties: 0 }
  }
  const [first = '', ...values] = line.split(/[:：]/u)
  if (values.length === 0 || !fieldName.test(first)) return null
  const found: FormLine = { fields: 0, persons: 0, parties: 0 }
  let [name, filled] = [first, 0]
  for (const [index, value] of values.entries()) {
    const isLast = index === values.length - 1
    if ((isLast ? lastValue : valueThenName).test(value)) {
      found.fields++
      if (partyName.test(name)) found.parties++
      else if (personName.test(name)) found.persons++
    } else if (!openValue.test(value)) filled++
    name = value
  }
  return found.fields > 0 && filled * 2 <= found.fields ? found : null
}

/** So many blank fields make a form; where sentences, too, have lines in the place of values, so many more. */
const fewestFields = 2
const fewestFieldsBesideMasks = 4
const fewestTold = 2
const fewestParties = 2
/** A line in the place of a value. */
const told = /[_＿﹍]{2,}(?=[多余]?[万亿]?[市县縣区區镇鎮乡鄉村届屆次件个個名人元年月日条條项項户戶亩畝%％])/gu
/** Fields that say who somebody is and are filled in: what is missing beside them is hidden. */
const filledField =
  /(?:姓名|性[别別]|民族|年[龄齡]|[职職][业業]|籍[贯貫]|文化程度|政治面貌|身份[证證][号號]?[码碼]?|住址|[户戶]籍地?)[:：][ \u3000]*[^\s_＿﹍，。□]/gu

/** Whether a text is a form to be filled in, or a contract to be signed. Only lines with underlines are looked at. */
export function formUseOf(text: string): FormUse {
  if (!underline.test(text)) return 'none'
  const sum: FormLine = { fields: 0, persons: 0, parties: 0 }
  let [masks, masksBefore] = [0, 0]
  for (const line of text.split('\n')) {
    if (!underline.test(line)) continue
    const read = readFormLine(line)
    if (!read) masks += matchesOf(line, told).length
    else {
      if (sum.parties === 0) masksBefore = masks
      sum.fields += read.fields
      sum.persons += read.persons
      sum.parties += read.parties
    }
  }
  if (sum.parties >= fewestParties && masksBefore < fewestTold) return 'contract'
  const fewest = masks >= fewestTold ? fewestFieldsBesideMasks : fewestFields
  if (sum.fields < fewest || sum.persons + sum.parties === 0) return 'none'
  return matchesOf(text, filledField).length < sum.fields ? 'fields' : 'none'
}
