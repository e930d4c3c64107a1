import { Converter } from 'opencc-js'
import type { EditionProfile } from '../domain/edition-profile.ts'
import type { ConvertText } from './house-style.ts'

const pairs = {
  simplified: { from: 't', to: 'cn' },
  traditional: { from: 'cn', to: 't' },
  taiwan: { from: 'cn', to: 'twp' },
  hongkong: { from: 'cn', to: 'hk' },
} as const

/** A converter between the scripts by OpenCC's tables. Heavy: only for a profile that asks for it. */
export function scriptConverter(script: Exclude<EditionProfile['script'], 'keep'>): ConvertText {
  return Converter(pairs[script])
}
