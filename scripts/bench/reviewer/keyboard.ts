import type { Keyboard } from 'playwright'

/** Counts what is pressed on a keyboard: a chord is one stroke, each character typed is one. */
export class CountedKeys {
  strokes = 0

  constructor(keyboard: Keyboard) {
    const [press, type] = [keyboard.press.bind(keyboard), keyboard.type.bind(keyboard)]
    keyboard.press = (key, options) => {
      this.strokes++
      return press(key, options)
    }
    keyboard.type = (text, options) => {
      this.strokes += text.length
      return type(text, options)
    }
  }

  /** The strokes since the last asking. */
  take(): number {
    const { strokes } = this
    this.strokes = 0
    return strokes
  }
}
