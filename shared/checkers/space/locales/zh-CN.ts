/** Texts of the space checker. */
export const zhCN = {
  title: 'space',
  description: 'space',
  found: '“{quote}”：说明是什么、为什么、怎么办。',
}
