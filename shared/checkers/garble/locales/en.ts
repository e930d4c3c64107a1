import type { zhCN } from './zh-CN.ts'

/** Texts of the garble checker. */
export const en: typeof zhCN = {
  title: 'Broken characters',
  description:
    'Lost, private-use, control and invisible characters, radicals for characters, leftovers of page source.',
  found: {
    lost_character: 'A character was lost in decoding; “{quote}” is what is left. Add it from the source.',
    private_use: '“{quote}” ({codes}) is a private-use character that other fonts lack. Replace it from the source.',
    control: 'An invisible control character ({codes}) stands here. Remove it.',
    invisible: 'A zero-width or direction mark ({codes}) stands here and hinders searching. Remove it.',
    combining: 'A combining mark ({codes}) lies on a Chinese character, from OCR or copying. Remove it.',
    surrogate: 'Half a character ({codes}) stands here; the other half is lost. Add it from the source.',
    missing_glyph: '“{quote}” is the printer’s sign for a glyph that was lacking. Add it from the source.',
    radical:
      '“{quote}” ({codes}) is a radical, not a character, often from a PDF text layer. Change it to “{reading}”.',
    compatibility: '“{quote}” ({codes}) is a compatibility ideograph no search finds. Change it to “{reading}”.',
    mojibake: '“{quote}” was decoded with the wrong encoding. Import again with the right one, or correct it.',
    foreign_script: 'A letter of another script, “{quote}” ({codes}), stands in Chinese text. Compare the source.',
    entity: '“{quote}” is left over from a web page. Change it to the character it means, “{reading}”.',
    tag: '“{quote}” is a tag left over from a web page. Remove it.',
    escape: '“{quote}” is an escape left over from program text. Change it to “{reading}”.',
    line_end: '“{quote}” is the code of a line end left over from a program. Delete it and begin a new line.',
    hidden_address:
      '“{quote}” stands for an address that the site hid from programs that gather them. Supply it from the original.',
    stray_sign: '“{quote}” ({codes}) stands in Chinese text without reason. Compare the source.',
    script_mix:
      '“{quote}” is of the other script; the text is simplified. Read “{reading}”, but for names and quotations.',
    simplified_glyph:
      '“{quote}” is of simplified script; the text is traditional. Write the traditional form, but for names and quotations.',
    lost_text: 'A passage was lost in decoding; only question marks are left. Add it from the source.',
    lost_blank:
      'Question marks stand where a paragraph was indented; an encoding had no place for the blanks. Remove them.',
    lost_mark:
      'A question mark where nothing is asked: an encoding had no place for the mark that stood here. Add it from the source.',
    strewn: '“{quote}” is what a site strews into text that is copied from it. Remove it.',
    ornament: 'A row of ornaments was read as characters. Remove it, or put the ornaments back.',
    padded: 'A site put characters between those of this passage, against copying. Take it from the source.',
    pinyin: '“{quote}” is a reading that a converter between scripts has left behind. Remove it.',
  },
  fix: { replace: 'Use the right character', remove: 'Remove it' },
}
