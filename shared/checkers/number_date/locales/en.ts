import type { zhCN } from './zh-CN.ts'

/** Texts of the number_date checker. */
export const en: typeof zhCN = {
  title: 'Figures and dates',
  description: 'Damaged or impossible dates, damaged figures, doubled units, numbers repeated or left out.',
  found: {
    run_together: '“{quote}” runs its date together; 年 or 月 is lost. Compare the source and add it.',
    month_lost: '“{quote}” has a year and a day but no month. Compare the source and add it.',
    year_sign_lost: '“{quote}” lacks 年. Change it to “{reading}”.',
    date_figure_lost: '“{quote}” has no figure before 月 or 日. Compare the source and add it.',
    day_sign_lost: '“{quote}” lacks 日. Change it to “{reading}”.',
    impossible_date: 'No calendar or clock has “{quote}”. Check it against the source.',
    impossible_year: '“{quote}” has a digit too many or too few for a year. Check it against the source.',
    range_backwards: '“{quote}” ends before it begins. Check it against the source.',
    lookalike: '“{quote}” holds characters that only look like the right ones. Change it to “{reading}”.',
    doubled_unit: 'The unit “{quote}” is doubled. Change it to “{reading}” and check the figure.',
    percent_run_on: 'In “{quote}” another figure follows a percentage directly; words are lost. Compare the source.',
    percent_twice: '“{quote}” says 百分之 and % both. Change it to “{reading}”.',
    stray_dot: '“{quote}” has a dot too many, a dot misplaced or no whole number. Compare the source and correct it.',
    han_dash: 'The character 一 in “{quote}” should be a dash. Change it to “{reading}”.',
    figure_lost: 'No figure stands before “{quote}”; it seems lost. Compare the source and add it.',
    mixed_figure: '“{quote}” mixes digits with 百, 十 or 千. Use one kind of figure.',
    above_whole: '“{quote}” is more than the whole. Check it against the source.',
    sum: 'The parts of “{quote}” make {sum}, not {whole}. Check them.',
    number_repeated: 'The number “{quote}” repeats the one before it. See whether an item is lost or mislabelled.',
    impossible_reign: 'No reign reached “{quote}”. Check it against the source.',
    doubled_numeral: '“{quote}” is printed twice over. Read “{reading}”, and check the figure.',
    reckoning:
      'The figures beside it do not give “{quote}”; they give {expected}. Check all of them against the source.',
    unit_lost: 'No unit stands behind “{quote}”; it seems lost. Compare the source and add it.',
    figures_fused:
      '“{quote}” joins two figures in one unit; one of them, or its unit, is wrong. Check it against the source.',
    grouping: 'The digits of “{quote}” are not grouped by three. A digit or a mark is lost: check it.',
    mixed_numerals: '“{quote}” mixes digits with Chinese numerals. Read “{reading}”, and check it against the source.',
    broken_count: 'What “{quote}” counts comes in whole ones only. Check it against the source.',
    list_count: 'The text says {said} and lists {real}. See whether an item or the number is wrong.',
    direction: '“{quote}” goes the other way than its verb says. Check figures and verb.',
    code_length: '“{quote}” has a digit too many or too few for such a number. Check it against the source.',
    broken_numeral: 'The powers of “{quote}” cannot follow each other. Check it against the source.',
    weekday: 'That date did not fall on “{quote}” but on {real}. Check date and day.',
    year_order: '“{quote}” falls out of the order of the years beside it. Check them against the source.',
    calendar:
      '“{quote}” is not what the calendar, the reign or the congress gives: {expected}. Check it against the source.',
    out_of_bounds:
      '“{quote}” is beyond what this measure can be. Check the source; its point may be lost or misplaced.',
    sign_twice:
      'The words before “{quote}” already say that it falls or is below nought. Check which is meant, and keep one.',
    number_missing: 'The numbers go from {before} to {value}. See whether an item is lost, merged or mislabelled.',
    number_style:
      '“{quote}” is written in another way than “{witness}” before it and the number behind it. Number it as its fellows are.',
  },
  fix: { replace: 'Correct the figure' },
}
