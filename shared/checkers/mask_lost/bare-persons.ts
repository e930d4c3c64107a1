import { surnames } from '../characters/surnames.ts'
import { matchesOf } from '../matches.ts'
import type { Hole } from './holes.ts'
import { nameHole } from './surnames.ts'

/** Who is spoken of, before a name. */
const roles =
  '被告人?|原告|(?:被)?上[诉訴]人|(?:被)?申[请請]人|[证證]人|被害人|受害人|嫌疑人|同案(?:人|犯)|死者|[辩辯][护護]人|代理人|[担擔]保人|借款人|出借人|(?:被)?[执執]行人|第三人|前夫|前妻|丈夫|妻子|其(?:夫|妻|父|母|子|女|兄|弟|姐|妹|[侄姪])|父[亲親]|母[亲親]|[儿兒]子|女[儿兒]|哥哥|弟弟|姐姐|妹妹|朋友|同事|老[乡鄉]|[邻鄰]居|同[学學]|[战戰]友|同伙|司[机機]|[债債][务務权權]人|代表人|[负負][责責]人|男友|女友'
/** What goes on behind somebody's name: prepositions, copulas, and verbs of papers about cases. */
const grammar =
  '以(?![前后後来來上下内內及])|在(?![场場])|到(?!底)|[对對](?![方手])|[将將](?![军軍来來])|[与與]|于|於|向|系(?![统統列])|是|[称稱](?![号號呼])|[说說](?!法)|持|把|被|从|從|因|[驾駕]|[趁乘]|遂|即|仍|未(?![来來])|欲|[给給]|[让讓]|[经經](?![理营營])|[没沒]有|[应應][当當该該]|不(?:服|予|同意|知|能|具)|同意|拒[绝絕]|[认認][为為]|提出|主[张張]|指使|[伙夥]同|[纠糾]集|[骗騙]取|[收受][取受]|供述|[证證][言词詞]|的?[陈陳]述|[笔筆][录錄]|到案|投案'
/** Surnames that are words of grammar or parts of roles: behind a role they may say something else. */
const vague = new Set(
  '于於和向连連常方任时時应應由曾相成从從并同还還占要都全单單经經过過明强強均等别也又何那能来來第后後家人本及各位上下者某是时某公有无無已未原',
)
/** Words of grammar that begin with a surname. */
const notWord = '(?![关關][于於系]|[高易安][于於]|[温溫謝谢]和|[万萬]一)'
const hiddenName = new RegExp(`(?<=([${surnames}高]))[某×*＊○□]{1,3}`, 'gu')

/** Where fewer names are hidden, that is no rule of the text. */
const fewestHidden = 3

/** What the surnames of which a text hides the given names look like alone: behind who somebody is, and in a clause. */
export interface BarePersons {
  byRole: RegExp
  opened: RegExp
  /** How the text hides the given name behind each surname most: 某某 of 张某某. */
  given: ReadonlyMap<string, string>
}

/** The surnames of which a text hides the given names, as they stand alone; null where there are none. */
export function barePersonsOf(text: string): BarePersons | null {
  if (!/[某×*＊○□]/u.test(text)) return null
  const hidden = matchesOf(text, hiddenName)
  if (hidden.length < fewestHidden) return null
  const given = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const [signs, surname = ''] of hidden) {
    const count = (counts.get(surname + signs) ?? 0) + 1
    counts.set(surname + signs, count)
    if (count >= (counts.get(surname + (given.get(surname) ?? '')) ?? 0)) given.set(surname, signs)
  }
  const own = [...given.keys()].filter(name => !vague.has(name)).join('')
  if (own === '') return null
  // A sign of another value may stand behind a character that is no surname there: 机关**名.
  const sure = [...own].filter(name => name !== '高' && given.get(name)?.startsWith('某')).join('')
  return {
    given,
    byRole: new RegExp(`${notWord}[${own}](?=${grammar})(?<=(?:${roles}).)`, 'gu'),
    // Without a role the name must open its clause, or somebody is called or joined.
    opened: new RegExp(
      `${notWord}[${sure || '〓'}](?=${grammar})(?<=(?:(?:^|[，。；])(?:[后後]|[随隨][后後]|[当當][时時]|次日)?|召集|[纠糾]集|[伙夥]同|通[过過]|[联聯][系繫]).)`,
      'gu',
    ),
  }
}

/** A surname alone, as who does something: 被告人张以, 前夫赵在, where 张某某 and 赵某 stand elsewhere. */
export function personHoles(text: string, persons: BarePersons | null): Hole[] {
  if (!persons) return []
  const hole = ({ index, 0: surname }: { index: number; 0: string }, confidence: number): Hole => ({
    ...nameHole(index, confidence),
    literal: persons.given.get(surname) ?? '某',
  })
  return [
    ...matchesOf(text, persons.byRole).map(match => hole(match, 0.78)),
    ...matchesOf(text, persons.opened).map(match => hole(match, 0.68)),
  ]
}
