/** The first character of each initial in the order of pinyin; i, u and v begin no syllable. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀']
const initials = 'abcdefghjklmnopqrstwxyz'
const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin')
const known = new Map<string, string>()

/** Initials of the pinyin of Chinese characters; letters and digits as they are, in lower case; nothing for the rest. */
export function pinyinInitials(text: string): string {
  let found = ''
  for (const character of text.toLowerCase()) {
    if (/[a-z0-9]/.test(character)) found += character
    else if (/\p{Script=Han}/u.test(character)) found += initialOf(character)
  }
  return found
}

function initialOf(character: string): string {
  let initial = known.get(character)
  if (initial === undefined) {
    const at = firsts.findLastIndex(first => collator.compare(first, character) <= 0)
    initial = initials[at] ?? ''
    known.set(character, initial)
  }
  return initial
}
