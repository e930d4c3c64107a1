/** What the window knows of its state, as far as commands depend on it. Renderer and menu evaluate the same record. */
export const contextKeys = [
  'projectOpen',
  /** The open project takes changes. */
  'projectWritable',
  'documentOpen',
  /** The open document has findings that wait for a decision. */
  'openFindings',
  /** A finding is chosen and waits for a decision. */
  'findingOpen',
  /** A finding is chosen and stands on its card; false while several are listed, to be decided together. */
  'findingOnCard',
  /** A finding is chosen. */
  'findingCurrent',
  /** What was corrected last stands elsewhere too. */
  'correctionElsewhere',
  /** A finding is chosen and has a decision that can be taken back. */
  'findingDecided',
  /** Text is selected. */
  'selection',
  /** The caret stands in a heading. */
  'headingCurrent',
  'canUndo',
  'canRedo',
] as const
export type CommandContext = Record<(typeof contextKeys)[number], boolean>

/** The context of a window that shows nothing yet. */
export const emptyContext = Object.fromEntries(contextKeys.map(key => [key, false])) as CommandContext

export type MenuPlace = 'file' | 'edit' | 'view' | 'go' | 'mark' | 'help'

/**
 * A command as data. `keys` are those it has until a person gives it others; they are written as `keyOfPress` writes
 * them, `$mod` being Ctrl or Cmd, and keep to `key-rules.ts`: text has the focus most of the time.
 */
export interface Command {
  id: string
  /** Message key, `commands.…`. */
  titleKey: string
  keys?: readonly string[]
  /** Whether it can be done now; always, where it is left out. */
  when?: (context: CommandContext) => boolean
  /** Message key of what it needs in the open text: said to whoever asks for it in vain, and shown where it is greyed. */
  reason?: string
  menu?: { place: MenuPlace; group: number; order: number }
  /**
   * Who handles it: `editor` what changes the open text, `findings` what walks and decides, `search` what
   * finds and replaces, `outline` how the text is built, `history` what goes back to earlier states of the text, `views`
   * how the text is looked at, `app` the rest of the window,
   * `main` what needs no window, so that it can be done while none is open. Keys of `main` are the menu's.
   */
  owner: 'app' | 'editor' | 'findings' | 'outline' | 'search' | 'history' | 'views' | 'main'
}
