/** Traditional characters of the words that page furniture, credits and headings are told by, and their simplified forms. */
const traditional =
  '記讀報訊訪攝圖資來發佈佈時間瀏覽編輯審責聲權轉載請註聯繫網頁導關閉號碼錄註冊點擊閱讀顯節輯數據電話郵務動處專欄題視頻觀進檔案書館業體簡無礙設爲為優載會員檢線機構標誌備國務開放務單個條團結語錶圖說項續緊從見軍東華衆號區縣鎮鄉'
const simplified =
  '记读报讯访摄图资来发布布时间浏览编辑审责声权转载请注联系网页导关闭号码录注册点击阅读显节辑数据电话邮务动处专栏题视频观进档案书馆业体简无碍设为为优载会员检线机构标志备国务开放务单个条团结语表图说项续紧从见军东华众号区县镇乡'

const folded = new Map<string, string>()
for (let i = 0; i < traditional.length; i++) folded.set(traditional[i] as string, simplified[i] as string)
folded.set('＞', '>').set('＜', '<').set('｜', '|').set('／', '/').set('\u3000', ' ').set('\u00a0', ' ')
for (let code = 0x21; code <= 0x7e; code++) {
  const character = String.fromCharCode(code)
  if (/[\w.@-]/u.test(character)) folded.set(String.fromCharCode(code + 0xfee0), character)
}

const foldable = new RegExp(`[${[...folded.keys()].map(key => (key === '-' ? '\\-' : key)).join('')}]`, 'gu')

/**
 * A line with full-width letters, digits and spaces made half-width, and the traditional characters of furniture words
 * made simplified, so that one rule fits all. Positions stay: every character becomes one of the same length.
 */
export function foldLine(line: string): string {
  return line.replace(foldable, character => folded.get(character) ?? character)
}
