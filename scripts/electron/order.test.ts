import { expect, test } from 'vitest'
import { attemptsFor, type Situation } from './order.ts'

const bareLinux: Situation = {
  overrideFolder: undefined,
  isOfficialInstalled: false,
  hasDownloadFailedLately: false,
  platform: 'linux',
  arch: 'x64',
}

test("the user's own folder comes before everything and has no substitute", () => {
  expect(attemptsFor({ ...bareLinux, overrideFolder: '/e', isOfficialInstalled: true })).toEqual(['override'])
})

test('an official Electron that is there is used', () => {
  expect(attemptsFor({ ...bareLinux, isOfficialInstalled: true, hasDownloadFailedLately: true })).toEqual([
    'official-installed',
  ])
})

test('the official download is tried before the registry', () => {
  expect(attemptsFor(bareLinux)).toEqual(['official-download', 'registry'])
})

test('a recent failure skips the download only where the registry can help', () => {
  expect(attemptsFor({ ...bareLinux, hasDownloadFailedLately: true })).toEqual(['registry'])
  expect(attemptsFor({ ...bareLinux, hasDownloadFailedLately: true, arch: 'arm64' })).toEqual(['official-download'])
  expect(attemptsFor({ ...bareLinux, hasDownloadFailedLately: true, platform: 'win32' })).toEqual(['official-download'])
})
