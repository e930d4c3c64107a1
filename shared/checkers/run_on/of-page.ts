import type { ListedBlock } from '../block-list.ts'

const hanPage = /^[〇○零一二三四五六七八九十百]{1,5}$/u
const longestHead = 24

/** Whether a line is the number of a page in words, or stands beside one as the head of its page: 六九 / 第四章　茶行街. */
export const isOfPage = (list: readonly ListedBlock[], index: number): boolean =>
  (list[index]?.text.length ?? 0) <= longestHead &&
  [index - 1, index, index + 1].some(at => hanPage.test(list[at]?.text.trim() ?? ''))
