/** What Linux reaches a graphics processor by: the system's own interface, and those of drivers that bring another. */
export const graphicsDevices = [
  '/dev/dri',
  '/dev/nvidiactl',
  '/dev/dxg',
  '/dev/mali0',
  '/dev/kgsl-3d0',
  '/dev/galcore',
  '/dev/pvrsrvkm',
]

/** Whether a machine may have a graphics processor that its programs reach. Only of Linux it is ever known that it has none. */
export function mayHaveGraphics(platform: string, exists: (path: string) => boolean): boolean {
  return platform !== 'linux' || graphicsDevices.some(exists)
}
