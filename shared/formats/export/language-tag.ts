import type { EditionProfile } from '../../domain/edition-profile.ts'

/** The language of an edition's text, as HTML, EPUB and TEI name it. */
export function languageTag({ script }: EditionProfile): string {
  if (script === 'keep') return 'zh'
  if (script === 'simplified') return 'zh-Hans'
  return script === 'taiwan' ? 'zh-Hant-TW' : script === 'hongkong' ? 'zh-Hant-HK' : 'zh-Hant'
}
