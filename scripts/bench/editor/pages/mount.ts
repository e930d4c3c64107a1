import type { MarkedText } from '../marked-text.ts'

declare global {
  interface Window {
    /** Puts a text into the page; gives the milliseconds until it has been painted. */
    mountText(text: MarkedText): Promise<number>
  }
}

/** Makes the page show a text when it is asked to. */
export function provideMount(mount: (text: MarkedText, parent: HTMLElement) => void): void {
  window.mountText = given => {
    const start = performance.now()
    mount(given, document.getElementById('text') as HTMLElement)
    return new Promise(done => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - start)
        port2.postMessage(null)
      })
    })
  }
}
