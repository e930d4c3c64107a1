/** Texts of the checker of planted advertisements. */
export const zhCN = {
  title: '植入的广告',
  description: '被塞进文章的赌博、贷款、色情、加微信、网址等广告。',
  found: {
    line: '这一行是植入的广告，不属于文章。请删去。',
    between: '这里夹着植入的广告，不属于文章。请删去。',
    inside: '句子中间夹着植入的广告，可能顶掉了原有的词。请删去，并核对前后是否缺字。',
    replaced: '植入的广告占了一个词的位置，删去后句子不完整。请查对原件，补上缺失的词。',
  },
  fix: { remove: '删去广告' },
}
