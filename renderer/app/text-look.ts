import { limits, type Settings, type TextFont } from '#shared/contract/settings.ts'

/**
 * Fonts of every system for each face: first those that come with it, then free ones, then the faces of traditional
 * Chinese, which hold what the simplified ones lack; at the end a face of the same kind, so that no text is without one.
 */
const song = [
  '"Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong, SimSun',
  '"Songti TC", "Noto Serif CJK TC", PMingLiU, SimSun-ExtB, serif',
].join(', ')
const fonts: Readonly<Record<TextFont, string>> = {
  song,
  hei: [
    '"Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", SimHei',
    '"PingFang TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif',
  ].join(', '),
  kai: ['"Kaiti SC", STKaiti, KaiTi, "LXGW WenKai", "AR PL UKai CN"', '"Kaiti TC", BiauKai, DFKai-SB', song].join(', '),
  fang: ['STFangsong, FangSong, FangSong_GB2312, "Zhuque Fangsong (technical preview)"', song].join(', '),
  system: 'var(--font-ui)',
}

type Look = Pick<Settings, 'textSize' | 'textFont' | 'lineLength' | 'lineSpacing'>

/** How the text is set, as the style sheets' variables. */
export function lookOfText({ textSize, textFont, lineLength, lineSpacing }: Look): Record<string, string> {
  return {
    '--text-size': `${textSize}px`,
    '--document-font': fonts[textFont],
    '--line-length': lineLength === limits.lineLength.most ? '100%' : `${lineLength}em`,
    '--line-spacing': String(lineSpacing),
  }
}
