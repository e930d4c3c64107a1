import type { zhCN } from './zh-CN.ts'

/** Texts of the ocr_char checker. */
export const en: typeof zhCN = {
  title: 'Wrong or missing characters',
  description: 'Wrong, missing, doubled and extra characters from recognition or typing, with the evidence.',
  found: {
    repeat:
      '“{evidence}” stands twice in “{quote}”, which neither the lexicon nor other places do. Compare the original: delete it, or restore what it covers.',
    idiom:
      '“{quote}” is no word; one character parts it from “{evidence}”. Compare the original and take the reading offered.',
    variant:
      '“{quote}” does not read here; the same surroundings stand {count} more times in {documents} documents as “{evidence}”. Compare the original.',
    misspelt: '“{quote}” is a common misspelling of “{evidence}”.',
    series:
      '“{quote}” looks like two words run into one and does not fit its series ({evidence}). Compare the original.',
    missing: '“{quote}” lacks a word by grammar (a verb, a preposition or its object). Restore it from the original.',
    broken: '“{quote}” is no word here; “{evidence}” reads well. Compare the original.',
    lost: '“{quote}” is no word here; with one character put back, “{evidence}”, it reads well. Compare the original.',
    learned:
      'This project has corrected “{quote}” to “{reading}” {count} times ({evidence}), and the surroundings here agree. Compare the original.',
  },
  fix: { reading: 'Use the reading offered' },
}
