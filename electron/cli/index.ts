#!/usr/bin/env node
// `zhubi` on the command line. Everything below is loaded when it is needed, so that a short command starts quickly.
import { start } from './start.ts'

await start()
