/** Texts of the checker of heading levels. */
export const zhCN = {
  title: '标题层级',
  description: '与提纲不合的标题层级、漏标的标题、误标为标题的正文。',
  found: {
    series: '此标题标为{now}级，而同一序列的“{witness}”是{level}级。同一种编号应当同级，请改为{level}级。',
    unmarked: '这一行像是标题却没有标出，与之并列或在其上的标题是“{witness}”。请标为{level}级标题。',
    unmarked_title: '文首这一行像是全文标题却没有标出，文中其他标题都已标出。请标为{level}级标题。',
    plain_text: '全文没有标出任何标题；这一行从编号或位置看是标题。请标为{level}级标题。',
    nested: '此标题标为{now}级，却应隶属于“{witness}”。请改为{level}级。',
    jump: '此标题标为{now}级，跳过了一级，而并列的其他标题没有跳级。请改为{level}级。',
    sister: '此标题标为{now}级，而写法相同的“{witness}”是{level}级，全文只有它单独深一级。请改为{level}级。',
    headline: '此标题下有作者署名或电头，是另一篇文章的标题，应与“{witness}”同级。请改为{level}级。',
    text: '这一行标为标题，却是完整的句子。请改为正文。',
    credit: '这一行标为标题，却是图片说明。请改为正文。',
    byline: '这一行标为标题，却是作者署名或电头。请改为正文。',
    salutation: '这一行标为标题，却是称呼语。请改为正文。',
    stated: '按本文档画像，这样编号的标题是第 {level} 级；现在是第 {now} 级（0 为正文）。',
    misnumbered:
      '此行之下编号重新从一开始，而“{witness}”一列正缺下一个序号：它是一节的标题，却用了节内条目的编号。请设为{level}级标题，并改正序号。',
    glued: '这个标题与下面的正文之间丢了换行，连成了一行。请在此处分段，并设为{level}级标题。',
  },
  fix: { heading: '设为该级标题', paragraph: '改为正文' },
}
