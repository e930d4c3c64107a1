import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { removeTemporaryFolders, temporaryFolder } from '#engine/testing/temporary-folder.ts'
import { encodeText } from '#shared/formats/import/encoding-codecs.ts'
import { openZip, openZipFile } from './open-zip.ts'
import { zipOf } from './testing/zip-of.ts'

afterEach(removeTemporaryFolders)
const codeOf = (work: Promise<unknown>) => work.then(() => null).catch(error => (error as { code?: string }).code)

describe('an archive', () => {
  it('names its members, in Chinese of whatever age', async () => {
    const rawName = encodeText('报告/一.txt', 'gb18030')
    const path = join(temporaryFolder(), 'a.zip')
    writeFileSync(path, zipOf({ '二.txt': '乙', x: '甲' }, { x: { rawName } }))
    const zip = await openZipFile(path)
    expect(zip.names).toEqual(['二.txt', '报告/一.txt'])
    expect(new TextDecoder().decode(await zip.read('报告/一.txt'))).toBe('甲')
    zip.close()
  })

  it('leaves out links and names that lead elsewhere', async () => {
    const zip = await openZip(
      zipOf(
        { '../a.txt': '1', '/b.txt': '2', 'c\\..\\..\\d.txt': '3', link: '/etc/passwd', 'e.txt': '4' },
        { link: { unixMode: 0o120777 } },
      ),
    )
    expect([zip.names, zip.refused]).toEqual([['e.txt'], 4])
  })

  it('refuses bombs, lies about sizes, passwords, and what is cut off', async () => {
    const bomb = await openZip(zipOf({ a: new Uint8Array(20_000_000) }))
    expect(await codeOf(bomb.read('a'))).toBe('file_too_complex')
    const liar = await openZip(zipOf({ a: 'x'.repeat(5000) }, { a: { claimedSize: 10 } }))
    expect(await codeOf(liar.read('a'))).toBe('file_damaged')
    const locked = await openZip(zipOf({ a: 'x' }, { a: { isEncrypted: true } }))
    expect(await codeOf(locked.read('a'))).toBe('file_encrypted')
    expect(await codeOf(openZip(zipOf({ a: 'x' }).slice(0, 50)))).toBe('file_damaged')
    expect(await codeOf((await openZip(zipOf({}))).read('none'))).toBe('file_damaged')
  })
})
