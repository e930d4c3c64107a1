#!/usr/bin/env node
// `zhubi` on the command line. Everything below is loaded when it is needed, so that a short command starts quickly.
import * as nodeModule from 'node:module'

// Compiled code is kept between runs where Node can do so (22.8 and later).
nodeModule.enableCompileCache?.()

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
