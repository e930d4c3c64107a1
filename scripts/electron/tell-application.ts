// Prepares an Electron with the application of this checkout, and tells on the fourth channel how it is started. With
// `--build` it builds the application first.
import { writeSync } from 'node:fs'
import { buildApp } from '../build.ts'
import { exitOnFailure, orExplain } from '../run.ts'
import { prepareElectron } from './prepare.ts'

const channel = 3

if (process.argv.includes('--build')) exitOnFailure(await buildApp())
const { executablePath, args } = await orExplain(prepareElectron())
writeSync(channel, JSON.stringify({ executablePath, args }))
