import * as v from 'valibot'
import { keyProblem } from '#shared/commands/key-rules.ts'
import { locales } from '../i18n/locales.ts'

/** Faces of the text, each a list of fonts for every system: song, hei, kai, imitated song, the system's own. */
export const textFonts = ['song', 'hei', 'kai', 'fang', 'system'] as const
export type TextFont = (typeof textFonts)[number]

export const themes = ['system', 'light', 'dark', 'contrast-light', 'contrast-dark'] as const
/** What a theme comes to when the system has been asked. */
export type ShownTheme = Exclude<(typeof themes)[number], 'system'>

/** How the text in the middle is looked at: to be worked on, as its clean edition, as imported, two versions side by side. */
export const textViews = ['review', 'clean', 'original', 'compare'] as const
export type TextView = (typeof textViews)[number]

/** How long notices stand: as long as reading takes, for those who need more time, until they are closed. */
export const noticeTimes = ['normal', 'long', 'stay'] as const

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most))
/** The ends of what can be chosen. */
export const limits = {
  textSize: { least: 12, most: 32 },
  /** Letters in a line of the text; the widest stands for as many as fit. */
  lineLength: { least: 24, most: 64 },
  lineSpacing: { least: 1.4, most: 2.6 },
  /** Percent. */
  zoom: { least: 50, most: 250 },
} as const
const within = (name: keyof typeof limits) => between(limits[name].least, limits[name].most)
const commandKey = v.pipe(
  v.string(),
  v.check(key => keyProblem(key) === null),
)

export const settingsSchema = v.object({
  locale: v.picklist(['system', ...locales]),
  theme: v.picklist(themes),
  /** The size of the whole window, percent. */
  zoom: within('zoom'),
  /** Name under which changes are recorded. */
  person: v.string(),
  /** Whether the person has said that the name is right. */
  personAsked: v.boolean(),
  /** Pixels. */
  textSize: within('textSize'),
  textFont: v.picklist(textFonts),
  lineLength: within('lineLength'),
  lineSpacing: within('lineSpacing'),
  panes: v.object({ documents: v.number(), findings: v.number() }),
  /** The height of the card below the list of findings, pixels; 0 while nobody has moved its edge. */
  cardHeight: between(0, 4000),
  /** The pane that each side shows, by its id, and the sides that are hidden. */
  layout: v.object({ left: v.string(), right: v.string(), hidden: v.array(v.picklist(['left', 'right'])) }),
  /** How the text is looked at, and whether the readings that corrections have replaced stand beside them. */
  text: v.object({ view: v.picklist(textViews), showsOriginals: v.boolean() }),
  /** Keys that the person has given to commands, by the command's id; none of them has those it is declared with. */
  shortcuts: v.record(v.string(), v.array(commandKey)),
  /** Commands of the palette, the last one first. */
  recentCommands: v.array(v.string()),
  /** Whether a start opens the windows that were open at the end. */
  restoreWindows: v.boolean(),
  /** Whether pointing at a character with Alt held tells where it came from. */
  traceOnHover: v.boolean(),
  /** How long notices stand that leave by themselves; `stay`: until they are closed. */
  noticeTime: v.picklist(noticeTimes),
})
export type Settings = v.InferOutput<typeof settingsSchema>

/** The pages of the settings, in their order. */
export const settingSections = ['general', 'appearance', 'text', 'keys'] as const
export type SettingSection = (typeof settingSections)[number]

/** How the panes stand before anybody moves them. */
export const defaultLayout = {
  panes: { documents: 260, findings: 380 },
  cardHeight: 0,
  layout: { left: 'documents', right: 'findings', hidden: [] },
} satisfies Partial<Settings>

/** How the text is set before anybody chooses. */
export const defaultText = {
  textSize: 17,
  textFont: 'song',
  lineLength: 40,
  lineSpacing: 1.9,
} satisfies Partial<Settings>

/** Settings of somebody who has set nothing; changes are recorded under the name the system knows the person by. */
export function defaultSettings(systemUser: string): Settings {
  return {
    locale: 'system',
    theme: 'system',
    zoom: 100,
    person: systemUser,
    personAsked: false,
    ...defaultText,
    ...defaultLayout,
    text: { view: 'review', showsOriginals: false },
    shortcuts: {},
    recentCommands: [],
    restoreWindows: true,
    traceOnHover: true,
    noticeTime: 'normal',
  }
}
