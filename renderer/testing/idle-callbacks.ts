// The document of the tests has no idle time: what waits for some runs with the next turn.
globalThis.requestIdleCallback ??= job =>
  setTimeout(() => job({ didTimeout: false, timeRemaining: () => 50 })) as unknown as number
globalThis.cancelIdleCallback ??= handle => clearTimeout(handle)
