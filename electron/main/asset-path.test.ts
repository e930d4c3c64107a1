import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assetPath, isOwnUrl } from './asset-path.ts'

const root = join('/', 'opt', 'zhubi', 'out', 'renderer')

test('files of the window are served', () => {
  expect(assetPath(root, 'app://zhubi/index.html')).toBe(join(root, 'index.html'))
  expect(assetPath(root, 'app://zhubi/assets/main-1.js?x=1#y')).toBe(join(root, 'assets', 'main-1.js'))
})

test('nothing else is', () => {
  for (const url of [
    'app://zhubi/',
    'app://other/index.html',
    'file:///etc/passwd.html',
    'https://zhubi/index.html',
    'app://zhubi/../main/index.js',
    'app://zhubi/%2e%2e/main/index.js',
    'app://zhubi/..%2fmain/index.js',
    'app://zhubi/%2e%2e%2fmain%2findex.js',
    'app://zhubi/..%5c..%5cmain%5cindex.js',
    'app://zhubi/index.html%00.js',
    'app://zhubi/%ff.js',
    'app://zhubi/data.db',
    'no url',
  ]) {
    const path = assetPath(root, url)
    // A browser's URL parser takes `..` out itself: what is left then is a name inside the root.
    if (path !== null) expect(path, url).toBe(join(root, 'main', 'index.js'))
  }
  expect(assetPath(root, 'app://zhubi/..%2fmain/index.js')).toBeNull()
  expect(assetPath('/opt/zhubi/out/render', 'app://zhubi/..%2frenderer/index.html')).toBeNull()
})

test('no URL leads out of the root', () => {
  const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', '%5c', 'a', 'index.html', '%00', ':', '~')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const path = assetPath(root, `app://zhubi/${pieces.join('')}`)
      expect(path === null || path.startsWith(join(root, '/'))).toBe(true)
    }),
  )
})

test('only our scheme and host are our own', () => {
  expect(isOwnUrl('app://zhubi/index.html')).toBe(true)
  expect(isOwnUrl('app://zhubi.example/index.html')).toBe(false)
  expect(isOwnUrl('https://zhubi/')).toBe(false)
  expect(isOwnUrl('')).toBe(false)
})
