/** Somebody who types leaves less time than this between two keys. */
const typingMs = 150

let lastInput = Number.NEGATIVE_INFINITY
let waiting: (() => void)[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let idle = 0
let isWatching = false

/**
 * Runs a job that nobody waits for when it holds up no key: right behind the frame that shows a key while somebody types,
 * else when the window has nothing to do. A frame that comes of itself between two keys has the second one wait for the
 * next: so all that was gathered is done at once, and in one frame.
 */
export function whenLull(job: () => void): void {
  watchInput()
  waiting.push(job)
  schedule()
}

function schedule(): void {
  stop()
  const pause = performance.now() - lastInput
  if (pause < typingMs) timer = setTimeout(run, typingMs - pause)
  else idle = requestIdleCallback(run, { timeout: typingMs })
}

function stop(): void {
  clearTimeout(timer)
  cancelIdleCallback(idle)
}

function run(): void {
  stop()
  // What these jobs want done in a lull in turn is done in this one.
  for (let round = 0; round < 2; round++) {
    const jobs = waiting
    waiting = []
    for (const job of jobs) job()
  }
  if (waiting.length > 0) schedule()
}

function watchInput(): void {
  if (isWatching) return
  isWatching = true
  for (const name of ['keydown', 'compositionupdate'])
    addEventListener(name, noteInput, { capture: true, passive: true })
}

function noteInput(): void {
  lastInput = performance.now()
  if (waiting.length === 0) return
  schedule()
  afterFrame(run)
}

/** What waits for the frame that is to be drawn next, and what for one that is being drawn. */
let behindNext: (() => void)[] = []
let behindDrawn: (() => void)[] = []
let drawn: MessagePort | null = null

/** Runs a job once the next frame has been drawn, and whoever else waited for it has had its turn. */
export function afterFrame(job: () => void): void {
  behindNext.push(job)
  if (behindNext.length === 1) requestAnimationFrame(tellWhenDrawn)
}

function tellWhenDrawn(): void {
  behindDrawn.push(...behindNext)
  behindNext = []
  drawn ??= portOfDrawn()
  // A message posted in a frame arrives when the frame has been laid out and painted.
  drawn.postMessage(null)
}

function portOfDrawn(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    if (behindDrawn.length > 0) setTimeout(runBehindDrawn)
  }
  return port2
}

function runBehindDrawn(): void {
  const jobs = behindDrawn
  behindDrawn = []
  for (const job of jobs) job()
}
