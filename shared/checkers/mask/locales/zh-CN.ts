/** Texts of the mask checker. */
export const zhCN = {
  title: '隐去的内容',
  description: '用 **、×、某、空格等符号隐去的地名、数量、日期或姓名。',
  found: {
    place: '“{literal}”隐去了地名。同一组占位符应是同一个地名：请填入原值，或保留占位符。',
    count: '“{literal}”隐去了数量。各处数量互不相同：请逐处填入，或保留占位符。',
    percent: '“{literal}”隐去了百分数。请填入原值，或保留占位符。',
    money: '“{literal}”隐去了金额。请填入原值，或保留占位符。',
    ordinal: '“{literal}”隐去了届次或序号。请填入原值，或保留占位符。',
    date: '“{literal}”处的日期被隐去或留空。请补上日期，或保留占位符。',
    name: '“{literal}”隐去了姓名或名称。请填入原值，或保留占位符。',
    other: '“{literal}”是占位符，隐去的内容不明。请填入原值，或保留占位符。',
  },
}
