import { exporting } from './app/exporting.ts'
import { importing } from './app/importing.ts'
import { profile } from './app/profile.ts'
import { shell } from './app/shell.ts'

/** Texts of the application as a whole, in files by area. */
export const app = {
  name: '朱笔',
  tagline: '报告文本的校勘与标注',
  ok: '确定',
  cancel: '取消',
  close: '关闭',
  ...shell,
  ...importing,
  export: exporting,
  profile,
}
