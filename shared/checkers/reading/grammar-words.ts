import { CodeSet } from '../code-set.ts'

/** Characters that are words of grammar, which may stand anywhere. */
export const grammarCharacters = '的了是在和与及同也都不有这那就可以为于之其而中上下个'

/** The same, to be asked for. */
export const grammarWords = new CodeSet(grammarCharacters)

const pointing = '这那此'
const pointers = new CodeSet(pointing)

/** Whether a character points at what follows. */
export const isPointing = (code: number | undefined): boolean => code !== undefined && pointers.has(code)

/** Words of grammar that are never printed twice in a row. */
export const neverDoubled = new CodeSet(`的了在和与及是把被将从对向为于由以并而或但就也都其该${pointing}`)
