/** Texts of the checker of broken paragraphs. */
export const zhCN = {
  title: '断开的段落',
  description: '被分页、分栏或插图截断的句子。',
  found: {
    next: '句子在“{tail}”处被截断，下一段“{start}”接着说。请把两段接起来。',
    far: '句子在“{tail}”处被截断，后文在别处，从“{start}”接起。请核对后接起来。',
    missing: '句子在“{tail}”处被截断，没有找到下文。请查对原件，补上缺失的文字。',
    wrapped: '全文按固定宽度折行，“{tail}”与“{start}”本是一段。请把两行接起来。',
  },
  fix: { join: '接成一段' },
}
