/** Texts of the number_date checker. */
export const zhCN = {
  title: 'number_date',
  description: 'number_date',
  found: '“{quote}”：说明是什么、为什么、怎么办。',
}
