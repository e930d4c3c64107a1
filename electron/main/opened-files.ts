import { resolve } from 'node:path'

/** The project files among a process's arguments, absolute. Switches and the application's own folder are no projects. */
export function projectPathsOf(args: readonly string[], workingDirectory: string): string[] {
  return args
    .filter(argument => !argument.startsWith('-') && argument.toLowerCase().endsWith('.zhubi'))
    .map(argument => resolve(workingDirectory, argument))
}

/** A path with the ending of project files, which a dialog may have left out. */
export function withProjectEnding(path: string): string {
  return path.toLowerCase().endsWith('.zhubi') ? path : `${path}.zhubi`
}
