/** Sources of patterns that several tables of rules use. */

/** Where a clause ends, or a bracket. */
export const partEnd = '(?=[，。；、）]|$)'
/** Characters that count, or limit what follows. */
export const counting =
  '\\d〓零〇一二三四五六七八九十百千万亿萬億两兩几幾多余餘数數每各某这這那此该該第半上下整首单單壹贰貳叁參肆伍陆陸柒捌玖拾佰仟'
/** A character that does neither. */
export const uncounted = `(?![${counting}])\\p{Script=Han}`
/** A sign that hides a value. */
export const hidden = '[*＊X×□_○某]'
