/** Texts of the term checker. */
export const zhCN = {
  title: '用语不一',
  description: '与固定提法、机构和文件名称，或与本项目别处写法不一致的用语，附两边的写法和次数。',
  found: {
    phrase: '“{quote}”与固定提法“{evidence}”不符。请核对后改用规范的写法，或保留原文。',
    title: '“{quote}”只此一处，与“{evidence}”相差一字（后者 {count} 处，{documents} 份文档）。请核对哪一个对。',
    variant: '这里的“{quote}”与别处不同：同样的上下文在 {documents} 份文档中另有 {count} 处作“{evidence}”。请核对。',
    learned: '本项目里已有 {count} 次把这样的“{quote}”统一为“{reading}”（{evidence}），这里的上下文也相合。',
    exchanged:
      '“{quote}”用在这里不合固定搭配，通行的说法是“{evidence}”，可能是换词改写所致。请核对后改回，或保留原文。',
    washed:
      '全文像被换词软件改写过：这里的“{quote}”应是“{reading}”（固定搭配“{evidence}”；全文“{quote}”共 {count} 处）。请核对后改回。',
  },
  fix: { reading: '改为所附写法' },
}
