/** Whether a window can be shown to a person here. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The command as it is where there is a display, else the same command under a virtual one. */
export function withDisplay(command: readonly string[], isDisplayed = hasDisplay()): [string, ...string[]] {
  const virtual = ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1440x900x24']
  return [...(isDisplayed ? [] : virtual), ...command] as [string, ...string[]]
}
