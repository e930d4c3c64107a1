import manifest from '../../package.json' with { type: 'json' }

/** The application's version. */
export const version: string = manifest.version
