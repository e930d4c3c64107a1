/** Texts of the mask_lost checker. */
export const zhCN = {
  title: '占位符丢失',
  description: '本应有占位符的地方，连占位符也丢了。',
  found: {
    witness: '“{quote}”里少了占位符：本文别处作“{witness}”。请补上占位符或原值。',
    place: '“{quote}”里应有地名。本文的地名都已隐去，这里连占位符也丢了。请补上占位符或原值。',
    count: '“{quote}”里应有数字。本文的数字多已隐去，这里连占位符也丢了。请补上占位符或原值。',
    ordinal: '“{quote}”里应有届次或序号。这里连占位符也丢了。请补上占位符或原值。',
    date: '“{quote}”里应有年份或日期。这里连占位符也丢了。请补上占位符或原值。',
    name: '“{quote}”里应有名称。本文的名称已隐去，这里连占位符也丢了。请补上占位符或原值。',
  },
  fix: { placeholder: '补上占位符' },
}
