// `npm start`: builds the application and opens it; where there is no display it runs the demonstration instead.
import { buildApp } from './build.ts'
import { hasDisplay, withDisplay } from './display.ts'
import { prepareElectron } from './electron/prepare.ts'
import { exitOnFailure, orExplain, run } from './run.ts'
import { ensureSystemLibraries } from './system-libraries.ts'

await ensureSystemLibraries()
exitOnFailure(await buildApp())
if (hasDisplay()) {
  const { executablePath, args } = await orExplain(prepareElectron())
  process.exitCode = await run(executablePath, [...args, ...process.argv.slice(2)])
} else {
  console.log('There is no display here (DISPLAY and WAYLAND_DISPLAY are not set).')
  console.log('The same window is opened on a virtual display and works through the sample project by itself.')
  const [command, ...args] = withDisplay([process.execPath, 'scripts/demo.ts'])
  process.exitCode = await run(command, args)
}
