/** Traditional characters of the words that page furniture, credits and headings are told by, and their simplified forms. */
const traditional =
  '記讀報訊訪攝圖資來發佈佈時間瀏覽編輯審責聲權轉載請註聯繫網頁導關閉號碼錄註冊點擊閱讀顯節輯數據電話郵務動處專欄題視頻觀進檔案書館業體簡無礙設爲為優載會員檢線機構標誌備國務開放務單個條團結語錶圖說項續緊從見軍東華衆號區縣鎮鄉'
const simplified =
  '记读报讯访摄图资来发布布时间浏览编辑审责声权转载请注联系网页导关闭号码录注册点击阅读显节辑数据电话邮务动处专栏题视频观进档案书馆业体简无碍设为为优载会员检线机构标志备国务开放务单个条团结语表图说项续紧从见军东华众号区县镇乡'

/** Folded code of every UTF-16 code. */
const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
const fold = (from: string, to: string) => {
  table[from.charCodeAt(0)] = to.charCodeAt(0)
}
for (let i = 0; i < traditional.length; i++) fold(traditional[i] as string, simplified[i] as string)
for (const [from, to] of ['＞>', '＜<', '｜|', '／/', '\u3000 ', '\u00a0 ']) fold(from as string, to as string)
for (let code = 0x21; code <= 0x7e; code++) {
  const character = String.fromCharCode(code)
  if (/[\w.@-]/u.test(character)) table[code + 0xfee0] = code
}

/**
 * A line with full-width letters, digits and spaces made half-width, and the traditional characters of furniture words
 * made simplified, so that one rule fits all. Positions stay: every character becomes one of the same length.
 */
export function foldLine(line: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    const to = table[code] as number
    if (to === code) continue
    folded += line.slice(from, at) + String.fromCharCode(to)
    from = at + 1
  }
  return from === 0 ? line : folded + line.slice(from)
}
