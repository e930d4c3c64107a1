import type { Candidate } from './candidate.ts'

/** The numbers of a case before what is hidden: （2019）江0, （2019）江0×××民初1. */
const insideCase =
  /[\d×XxＸ*○]{1,4}[)）〕\]]\p{Script=Han}{0,3}[\d×XxＸ*○]{0,4}(?:[民刑行执執破赔賠知商调調仲裁监監诉訴]\p{Script=Han}{0,2}第?\d{0,4})?$/u
const restOfCase =
  /^(?:\d{0,2}\p{Script=Han}{0,6}[民刑行执執破赔賠知商调調仲裁监監诉訴字初终終]\p{Script=Han}{0,4}第?[\d×Xx*＊某○]*|[\d×Xx*＊○]*)号/u
/** Whether what is hidden stands within the number of a case. */
export const isInCase = ({ before, after }: Candidate) => insideCase.test(before) && restOfCase.test(after)
/** Whose paper it is, hidden before its number: ×政办发〔2019〕3号, ×检刑诉〔201×〕××号. */
const numberOfPaper = /^\p{Script=Han}{1,6}[〔[（(](?:1[89]|20)[\d×XxＸ*○]{1,2}[〕\]）)]/u
/** The rest of a sum or a count of which the last figures are hidden: 1×××元. */
const figureBefore = /(?:^|[^\d.×Xx*])\d{1,4}(?:[,，]\d{3})*$/u

/** What is counted or paid. */
const numericUnit = /^[十百千万亿]*(?:元|人|户|亩|吨|件|%|％|公里|平方米|公斤|名|份|册|棵|头)/u
/** A digit of a count or of a court's number: 5×6张, 江0×03民初; 3×5米 is a size. */
export const insideFigure = ({ before, after }: Candidate) =>
  (/(?:^|[^\d.×Xx])\d{1,3}$/u.test(before) && /^\d{1,3}(?:张|人|件|名|户|次|份|头|只|台|辆|例|册)/u.test(after)) ||
  (/\p{Script=Han}\d?$/u.test(before) && /^\d{1,3}[民刑行执執]\p{Script=Han}/u.test(after))

/** A number that tells who somebody is, as far as it stands before what is hidden. */
const numberOfPerson =
  /(?:身份[证證]|[证證]件|护照|護照|银行卡|銀行卡|[账帐]户|帳戶|手机|手機|[电電][话話])(?:号码?|號碼?)?(?:[为為]|[:：])?[\d×XxＸ]*$/u
/** The head of such a number, of which some figures are printed: ××××××19. */
const goesOn = /[×XxＸ]{4,}\d{1,4}$/u
/** The plate of a car of which region or figures are hidden: ×A×××××. */
const headOfPlate = /(?:^|[^A-Za-z])[A-Z][·•]?$/u
const restOfPlate = /^[A-Z][·•]?[\dA-Z×Xx]{4,6}(?![A-Za-z\d])/u

/** Whether crosses stand in the number of a person's paper or account, or on a plate. */
const isOfPerson = ({ before, after, literal }: Candidate): boolean =>
  (literal.length >= 4 && (numberOfPerson.test(before) || goesOn.test(before))) ||
  (literal.length >= 4 && headOfPlate.test(before) && /^(?:[号的，。、；）]|$)/u.test(after)) ||
  (literal.length === 1 && /\p{Script=Han}$/u.test(before) && restOfPlate.test(after))

/** How surely crosses hide a part of a number of which the rest is printed: of a case, a paper, a sum, a code; else 0. */
export function insideNumber(candidate: Candidate, masked: boolean): number {
  const { before, after, literal } = candidate
  if (isInCase(candidate)) return 0.95
  if (numberOfPaper.test(after) && !/[A-Za-z\d]$/u.test(before)) return 0.88
  if (masked && isOfPerson(candidate)) return 0.86
  if (literal.length === 1) return 0
  // With one sign it multiplies.
  if ((masked || literal.includes('×')) && figureBefore.test(before) && numericUnit.test(after)) return 0.86
  // The middle of a code: 3607××0012.
  return masked && /\d{3}$/u.test(before) && /^\d{2}/u.test(after) ? 0.84 : 0
}
