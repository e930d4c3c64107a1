const brackets: readonly [string, string][] = [
  ['【', '】'],
  ['（', '）'],
  ['[', ']'],
  ['(', ')'],
  ['<', '>'],
  ['〖', '〗'],
]
/** Farthest that a bracket around an advertisement may stand, UTF-16 units. */
const bracketReach = 24
const adTail = /^[·・]?(?:[\w@+:：!！★☆→>~^-]|网址|官网|平台|娱乐|官方网站|客服|电话|热线|微信|注册|下载|app|在线)+/iu
const adHead = /(?:[\w@+★☆→~^-]|更多精彩(?:内容)?请?|欢迎|请|点击|登录)+$/iu

/** Takes in the bracket around an advertisement and the signs and letters that touch it. */
export function grow(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  const tail = adTail.exec(text.slice(end, end + 30))
  if (tail && !/^\d+[\p{Script=Han}%％]/u.test(tail[0] + (text[end + tail[0].length] ?? '')) && !/^\d+$/u.test(tail[0]))
    end += tail[0].length
  const head = adHead.exec(text.slice(Math.max(0, start - 16), start))
  if (head && !/^\d+$/u.test(head[0])) start -= head[0].length
  for (const [opener, closer] of brackets) {
    if (text[start] === opener && text[end - 1] === closer) break
    const left = text.lastIndexOf(opener, start)
    const right = text.indexOf(closer, end - 1)
    const isAround = left >= 0 && right >= 0 && start - left <= bracketReach && right - end < bracketReach
    if (isAround && !text.slice(left, start).includes(closer) && !/[。；]/u.test(text.slice(left + 1, right)))
      return [left, right + 1]
  }
  return [start, end]
}
