import type { Candidate } from './candidate.ts'
import type { ScannedBlock } from './profile.ts'

const roles =
  '原告|被告|被告人|上诉人|申请人|申诉人|被执行人|第三人|被害人|受害人|证人|代理人|代表人|辩护人|鉴定人|嫌疑人|当事人|审判长|审判员|陪审员|书记员|法官助理|执行员|检察员|公诉人|律师|死者|伤者|患者|村民|居民|民警|司机|驾驶员|男子|女子|学生|业主|丈夫|妻子|之妻|之夫|之子|之女'
/** What stands before a surname of any kind: who somebody is, or a name that is hidden too. */
const beforeSurname = new RegExp(
  `(?:(?:${roles})(?:[:：][ \\u3000]*|[ \\u3000]+|[）)])?|某[某×✕*＊]*[、和与及])(?![字号號讳諱名人方与向和及的系在因对将未于为被由称即之等均曾已认不经诉也是])\\p{Script=Han}$`,
  'u',
)
/** Who somebody is, whole: the name begins behind it. */
const endsInRole = new RegExp(`(?:${roles})$`, 'u')
/** Who signs, before a surname and the end of its line: 书记员 段某. */
const beforeSigned =
  /(?:记者|通讯员|作者|摄影|[编校审]\p{Script=Han}?|联系人|经办人|负责人|主任|书记员?|[组队站所科局处厂院校]长|审判[长员]|陪审员|会长|秘书长?|签[名字章])\s*(?:[:：]|[ \u3000])\s*\p{Script=Han}$/u
const endsLine = /^(?:[\s\u3000)）、，。]|$)/u
/** 某 that goes on as a word of grammar or as the name of a place or body. */
const goesOn =
  /^(?:[些种个一次方项省市县区州镇乡村局厅院校所站天日年月处地类位段]|家(?=[公企店])|公司|集团|银行|街道|社区|单位)/u

/** Whether a name is hidden behind a surname, however rare, that its place tells: 原告刀某, 书记员 段某. */
export const isCalled = ({ before, after }: Pick<Candidate, 'before' | 'after'>): boolean =>
  !goesOn.test(after) &&
  ((beforeSurname.test(before) && !endsInRole.test(before)) || (beforeSigned.test(before) && endsLine.test(after)))

const standsAlone =
  /(?:^|[^\p{Script=Han}]|[与和对向被将为给及同由告证人后经因系则即仍故让请找把从在跟])\p{Script=Han}$/u

/** The surnames that a document tells so, so that they are known where they stand alone: 刀某于2018年…. */
export function calledSurnames(scans: readonly ScannedBlock[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { candidates } of scans) {
    for (const { candidate } of candidates)
      if (candidate.style === 'mou' && isCalled(candidate)) found.add(candidate.before.at(-1) as string)
  }
  return found
}

/** Whether a candidate stands behind one of these surnames, and no word that ends in it. */
export const isKnownName = ({ style, before, after }: Candidate, surnames: ReadonlySet<string>): boolean =>
  style === 'mou' && surnames.has(before.at(-1) ?? '') && standsAlone.test(before) && !goesOn.test(after)
