import { expect, it, vi } from 'vitest'
import { folderToPrint } from './print-folder.ts'

vi.mock('./print-pdf.ts', () => ({ printPdf: vi.fn() }))

it('an ordinary start prints nothing', () => {
  expect(folderToPrint(['/opt/zhubi', '--new-session', '/home/a/p.zhubi'])).toBeNull()
  expect(folderToPrint(['/opt/zhubi', '--print-folder=/tmp/a b=c'])).toBe('/tmp/a b=c')
})
