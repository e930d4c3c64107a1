import { CodeSet } from '../code-set.ts'

/** Characters that are words of grammar, which may stand anywhere. */
export const grammarCharacters = '的了是在和与及同也都不有这那就可以为于之其而中上下个'

/** The same, to be asked for. */
export const grammarWords = new CodeSet(grammarCharacters)
