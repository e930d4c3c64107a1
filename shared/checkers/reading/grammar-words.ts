import { codesOf } from './language-model.ts'

/** Characters that are words of grammar, which may stand anywhere. */
export const grammarWords: ReadonlySet<number> = new Set(
  codesOf('的了是在和与及同也都不有这那就可以为于之其而中上下个'),
)
