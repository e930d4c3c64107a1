import { matchesOf } from '../matches.ts'
import { amountOf } from './amounts.ts'
import type { NumberRule } from './dates.ts'
import { gated } from './gated.ts'
import { hit } from './hit.ts'

const numerals = '〇零一二两兩三四五六七八九十百千'
const units = '(?:[%％]|[万萬亿億]|[个個]百分|[人户戶亩畝斤元吨噸件起次座台名家石丈尺里]|公[里斤顷])'

/** `七十8%`: a figure begun in words and ended in digits. */
const tensAndDigit = new RegExp(`(?<![第${numerals}周初])([${numerals}]{0,3}[十百千])(\\d)(?=${units})`, 'gu')
/** `三千0八十万`: a digit for the round sign. */
const zeroInside = /(?<=[百千万萬])0(?=[一二三四五六七八九])/gu
/** `六点5万亩`: no time of the clock is followed so. */
const pointAndDigits = /(?<![〇零一二三四五六七八九])([一二三四五六七八九十]{1,3})[点點](\d{1,2})(?=[万萬亿億%％倍])/gu
/** `5200百户`: a power behind the digits that hold it already. */
const powerTwice = /(?<![\d.])(\d{2,}00)([百千])(?=[人户戶亩畝元吨噸件名家个個])/gu
const mixedHits: NumberRule = text => [
  ...matchesOf(text, tensAndDigit).map(match => {
    const value = amountOf(match[1] as string) + Number(match[2])
    return hit('mixed_numerals', match, 0.76, String(value))
  }),
  ...matchesOf(text, zeroInside).map(match => hit('mixed_numerals', match, 0.76, '〇', '零')),
  ...matchesOf(text, pointAndDigits).map(match => {
    const whole = amountOf(match[1] as string)
    return hit('mixed_numerals', match, 0.74, `${whole}.${match[2]}`)
  }),
  ...matchesOf(text, powerTwice).map(match => hit('mixed_numerals', match, 0.74, match[1] as string)),
]

/** `事故十—起`, `大米一百四┼石`: a stroke or a corner of a box for a numeral. */
const strokeForOne =
  /(?<=[\u3400-\u9fff][二三四五六七八九百]?)十[—－–-](?=[起件人户戶亩畝名家次座台斤元年月日岁歲个個][，。；、\u3400-\u9fff])/gu
const boxForTen = /(?<=[一二三四五六七八九百])[┼╋†＋](?=[一二三四五六七八九石斤元亩畝人户戶年月日里丈尺名件])/gu
/** `一九六六年八目被砸`: no thing is counted by 目 behind a year. */
const eyeForMonth = /(?<=[〇○零一二三四五六七八九]{2,4}年)((?:十[一二]?|[一二三四五六七八九]))目(?![标標录錄的前光])/gu
const strokeHits: NumberRule = text => [
  ...matchesOf(text, strokeForOne).map(match => hit('lookalike', match, 0.76, '十一')),
  ...matchesOf(text, boxForTen).map(match => hit('lookalike', match, 0.84, '十')),
  ...matchesOf(text, eyeForMonth).map(match => hit('lookalike', match, 0.86, `${match[1]}月`)),
]

/** Whether a block may hold a numeral that was read as a sign. */
export const mayHoldSignForNumeral = /十[—－–-][\u3400-\u9fff]|[┼╋†＋]|年十?[一二三四五六七八九]?目/u

/** Rules about figures of two kinds of numerals. */
export const mixedKindRules: readonly NumberRule[] = [
  gated(/[十百千]\d|[百千万萬]0[一二三四五六七八九]|[点點]\d+[万萬亿億%％倍]|00[百千]/u, mixedHits),
]

/** Rules about numerals read as signs or as other characters. */
export const signForNumeralRules: readonly NumberRule[] = [strokeHits]
