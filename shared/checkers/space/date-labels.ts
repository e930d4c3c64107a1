const han = '[〇○零一二三四五六七八九十廿卅元]'
/** Words of time, of which the head of an entry in a chronicle, a diary or a calendar of work is made. */
const timeWords = [
  // 1950年, 十二月, 正月, 初三, 上旬, 月底, 上半年.
  `\\d{1,4}[年月日号號]|${han}{1,4}[年月日号號]|[正冬臘腊]月|初[一二三四五六七八九十]|[十廿卅]{1,2}[一二三四五六七八九]?|[上中下]旬|[年月]?[初中末底]|[上下]半[年月]`,
  // 翌年, 同日, 次月.
  '[是同本当當该該次翌今明去来來上前头頭隔][年月日]',
  '[春夏秋冬][季天]?|立[春夏秋冬]|[春秋]分|[冬夏]至|(?:清明|端午|中秋|重[阳陽]|除夕|元旦|春|霜降|[谷穀]雨)[节節]?',
  '上午|下午|中午|凌晨|[清早]晨|[晚夜]上?|(?:星期|[周週]|[礼禮]拜)[一二三四五六日天]|\\d{1,2}[:：]\\d{2}|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[时時点點]半?|\\d{1,2}分',
  '公元|公[历曆]|[农農夏阴陰旧舊][历曆]|[闰閏]|\\p{Script=Han}{2}(?=(?:[元〇一二三四五六七八九十]{1,3}|\\d{1,3})年)',
  '[（(]\\d{4}年?[）)]|[至到—–~～、-]{1,2}|前后|前後|期?[间間]|[以之][前后後]',
].join('|')
const dateLabel = new RegExp(`^[（(]?(?:${timeWords})+[）)]?$`, 'u')
const longest = 24

/** Whether all that stands before white space is a date, a span of dates or a season: 3月—翌年4月, 是年冬. */
export const isDateLabel = (label: string): boolean => label.length <= longest && dateLabel.test(label)
