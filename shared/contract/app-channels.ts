/** Names of the IPC channels between preload and main; nobody else speaks on them. */
export const channels = {
  /** Renderer → main, answered: a call of `appCalls`. */
  call: 'zhubi:call',
  /** Renderer → main, answered: paths of dropped files. */
  grantDropped: 'zhubi:grant-dropped',
  /** Renderer → main: asks for a port; main → renderer: brings it. */
  enginePort: 'zhubi:engine-port',
  /** Main → renderer: an event of `AppEvents`. */
  event: 'zhubi:event',
} as const
