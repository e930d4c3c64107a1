import type { app as master } from '../zh-CN/app.ts'
import { exporting } from './app/exporting.ts'
import { importing } from './app/importing.ts'
import { profile } from './app/profile.ts'
import { shell } from './app/shell.ts'

/** Texts of the application as a whole, in files by area. */
export const app: typeof master = {
  name: 'Zhubi',
  tagline: 'Proofread and annotate report texts',
  ok: 'OK',
  cancel: 'Cancel',
  close: 'Close',
  ...shell,
  ...importing,
  export: exporting,
  profile,
}
