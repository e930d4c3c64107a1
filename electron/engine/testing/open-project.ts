// A second process for tests of the lock: opens the project named by its first argument and prints how that went.
// With `hold` it commits a row, says so and keeps the project open until its input ends or it is killed.
import { openProjectFile } from '../db/open.ts'

const [path = '', mode] = process.argv.slice(2)
try {
  const file = openProjectFile(path)
  if (mode === 'hold') {
    file.database.prepare("INSERT OR REPLACE INTO meta VALUES ('lock', 'held')").run()
    // Named by a listener, the project is not collected as garbage, which would close it.
    process.stdin.on('end', () => file.close()).resume()
  } else {
    file.close()
  }
  console.log('opened')
} catch (error) {
  console.log(error instanceof Error && 'code' in error ? error.code : error)
}
