import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prepareDrafts } from './draft-once.ts'

it('stops reading ahead when something else is wanted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhubi-'))
  try {
    const lines = Array.from(
      { length: 20_000 },
      (_, index) => `第${index}段，云泽市第${index}次会议听取了${index}项汇报。`,
    )
    const file = join(folder, 'a.txt')
    writeFileSync(file, lines.join('\n'))
    let asked = 0
    await prepareDrafts({ files: [file, join(folder, 'missing.txt')] }, () => ++asked === 2)
    expect(asked).toBe(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
