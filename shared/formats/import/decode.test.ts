import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf } from '../testing/error-code.ts'
import { decodePieces, encodePieces } from './decode.ts'
import { encodeText } from './encoding-codecs.ts'
import { decode, encode } from './index.ts'

const report =
  '云泽市第五届委员会工作报告\r\n一年来，我们坚持团结和民主两大主题，认真履行政治协商、民主监督、参政议政职能，各项工作取得新进展。\n' +
  '全市生产总值增长6.5%，城乡面貌持续改善。\n'
const traditional =
  '雲澤市第五屆委員會工作報告\n一年來，我們堅持團結和民主兩大主題，認真履行職能，各項工作取得新的進展。\n'

describe('decode', () => {
  it.each([
    ['utf-8', report],
    ['gb18030', report],
    ['utf-16le', report],
    ['utf-16be', report],
    ['big5', traditional],
  ])('detects %s without a byte order mark', (encoding, text) => {
    const bytes = encodeText(text, encoding)
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ text, sure: encoding === 'utf-8', decoding: { encoding, bom: false } })
    expect([...encode(decoded.text, decoded.decoding)]).toEqual([...bytes])
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])(
    'takes the byte order mark of %s away and gives it back',
    encoding => {
      const bytes = encode(report, { encoding, bom: true, lineEnds: [] })
      const decoded = decode(bytes)
      expect(decoded).toMatchObject({
        text: report,
        sure: true,
        decoding: { encoding, bom: true, lineEnds: ['lf', 'crlf'] },
      })
      expect([...encode(decoded.text, decoded.decoding)]).toEqual([...bytes])
    },
  )

  it('detects short traditional and simplified texts and ASCII in UTF-16', () => {
    expect(decode(encodeText('政协工作报告', 'gb18030')).text).toBe('政协工作报告')
    expect(decode(encodeText('政協工作報告', 'big5')).text).toBe('政協工作報告')
    expect(decode(encodeText('Report 2024\r\n', 'utf-16le')).decoding.encoding).toBe('utf-16le')
  })

  it('says what is wrong', () => {
    expect(codeOf(() => decode(new Uint8Array()))).toBe('file_empty')
    expect(codeOf(() => decode(new Uint8Array([0xef, 0xbb, 0xbf])))).toBe('file_empty')
    expect(codeOf(() => decode(encodeText(report, 'gb18030'), 'utf-8'))).toBe('encoding_wrong')
    expect(codeOf(() => decode(new Uint8Array([0x61, 0x62, 0x63]), 'utf-16le'))).toBe('encoding_wrong')
    expect(codeOf(() => decode(new Uint8Array([0x61]), 'klingon'))).toBe('encoding_wrong')
    expect(codeOf(() => decode(new TextEncoder().encode('%PDF-1.7 …')))).toBe('file_binary')
    expect(codeOf(() => decode(Uint8Array.from({ length: 400 }, (_, index) => index % 7)))).toBe('file_binary')
  })

  it('gives every byte back, or refuses', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1 }).filter(text => !/\p{Surrogate}/u.test(text))
    const texts = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...report, ...traditional), minLength: 1 }))
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1 }),
      fc
        .tuple(texts, fc.constantFrom('utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'))
        .map(([text, name]) => encodeText(text, name)),
    )
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom(undefined, 'utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'),
        (source, chosen) => {
          const code = codeOf(() => {
            const { text, decoding } = decode(source, chosen)
            expect([...encode(text, decoding)]).toEqual([...source])
          })
          expect([null, 'file_empty', 'file_binary', 'encoding_wrong']).toContain(code)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('decodePieces', () => {
  const markup = `\ufeff一\r\n${'<p>云泽市</p>\n'.repeat(20_000)}\r`

  it('gives what decode gives, in pieces that begin with a tag', () => {
    const bytes = new TextEncoder().encode(markup)
    const { pieces, ...told } = decodePieces(bytes)!
    const { text, ...whole } = decode(bytes)
    const [first, ...others] = pieces
    expect(told).toEqual(whole)
    expect([first, ...others].join('')).toBe(text)
    expect(others.length).toBeGreaterThan(3)
    expect(others.every(piece => piece.startsWith('<'))).toBe(true)
    expect([...pieces].length).toBe(others.length + 1)
  })

  it.each([
    ['another encoding', encodeText(markup, 'gb18030')],
    ['a broken end', new TextEncoder().encode(markup).subarray(0, -7)],
    ['no text', new Uint8Array(2000).fill(1)],
    ['nothing', new Uint8Array(0)],
    ['UTF-16', encodeText(report, 'utf-16le')],
  ])('leaves %s to decode', (_what, bytes) => {
    expect(decodePieces(bytes)).toBeNull()
  })
})

describe('encodePieces', () => {
  it('gives the same bytes as the text as a whole, however much longer it has become', () => {
    const pieces = ['云泽', '', 'a\u{20000}b'.repeat(50), '市']
    for (const encoding of ['utf-8', 'gb18030', 'utf-16le'] as const)
      for (const bom of [true, false]) {
        const decoding = { encoding, bom, lineEnds: [] }
        for (const about of [0, 7, 10_000])
          expect([...encodePieces(pieces, decoding, about)]).toEqual([...encode(pieces.join(''), decoding)])
      }
  })
})
