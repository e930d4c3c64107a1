/** Sources of patterns that several tables of rules use. */

/** Where a clause ends, or a bracket. */
export const partEnd = '(?=[，。；、）]|$)'
/** A character that neither counts nor limits what follows. */
export const uncounted =
  '(?![\\d〓零〇一二三四五六七八九十百千万亿萬億两兩几幾多余餘数數每各某这這那此该該第半上下整首单單壹贰貳叁參肆伍陆陸柒捌玖拾佰仟])\\p{Script=Han}'
/** A sign that hides a value. */
export const hidden = '[*＊X×□_○某]'
