/** Texts of the garble checker. */
export const zhCN = {
  title: 'garble',
  description: 'garble',
  found: '“{quote}”：说明是什么、为什么、怎么办。',
}
