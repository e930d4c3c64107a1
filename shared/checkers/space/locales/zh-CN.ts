/** Texts of the space checker. */
export const zhCN = {
  title: '空白',
  description: '汉字之间、标点前后、数字与汉字之间的多余空格，以及连续空行。',
  found: {
    between: '汉字之间有多余的空格，多是换行或识别时带入的。建议删去。',
    wide_between: '文字之间有多余的宽空格。建议删去或只留一个。',
    digit_spacing: '这里的数字与汉字之间有空格，而本文多数地方没有。建议删去，前后统一。',
    in_figure: '数字中间有空格。建议删去；若本是两个数，请补上中间的标点。',
    before_mark: '全角标点之前不应有空格。建议删去。',
    before_sign: '数字与百分号之间不应有空格。建议删去。',
    after_mark: '全角标点自带间距，其后不应再有空格。建议删去。',
    inside_pair: '引号或括号之内的边上不应有空格。建议删去。',
    around_pair: '引号或书名号与汉字之间不应有空格。建议删去。',
    spaced_out: '“{quote}”逐字加了空格，无法检索。建议连写为“{reading}”。',
    empty_lines: '这里连续有 {count} 个空行，可能是删去图片或分页留下的。请检查前后文是否相连，再删去空行。',
  },
  fix: { replace: '改为规范的空白', remove: '删去空白' },
}
