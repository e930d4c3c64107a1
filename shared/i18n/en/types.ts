import type { types as master } from '../zh-CN/types.ts'

export const types: typeof master = {
  finding: {
    mask: 'Mask',
    mask_lost: 'Lost mask',
    duplicate: 'Duplicate',
    broken_paragraph: 'Broken paragraph',
    ocr_char: 'OCR character',
    term: 'Inconsistent term',
    heading_level: 'Heading level',
    run_on: 'Intruding text',
    boilerplate: 'Boilerplate',
    spam: 'Spam',
    punct: 'Punctuation',
    number_date: 'Number or date',
    space: 'Spacing',
    garble: 'Garbled text',
  },
  annotation: {
    ocr: 'OCR error',
    source: 'Error of the source',
    house: 'House style',
    furniture: 'Page furniture',
    mask: 'Mask',
    duplicate: 'Duplicate',
    join: 'Join',
    gap: 'Gap',
    unclear: 'Unclear',
    query: 'Query',
    tag: 'Tag',
  },
  mask: {
    place: 'Place',
    count: 'Count',
    percent: 'Percentage',
    money: 'Money',
    ordinal: 'Ordinal',
    date: 'Date',
    name: 'Person or organisation',
    other: 'Other',
  },
  role: {
    body: 'body text',
    title: 'title',
    byline: 'byline',
    dateline: 'dateline',
    caption: 'caption',
    jump: 'jump line',
    folio: 'page number',
    boilerplate: 'page furniture',
    note: 'note',
  },
  status: {
    open: 'Open',
    accepted: 'Accepted',
    rejected: 'Rejected',
    intended: 'Intended',
    deferred: 'Deferred',
  },
  format: {
    text: 'Plain text',
    markdown: 'Markdown',
    html: 'Web page (HTML)',
    docx: 'Word document',
    epub: 'E-book (EPUB)',
    pdf: 'PDF',
    hocr: 'OCR result (hOCR)',
    alto: 'OCR result (ALTO)',
    page: 'OCR result (PAGE)',
  },
  fidelity: {
    text_box: 'No text boxes not imported | {count} text box not imported | {count} text boxes not imported',
    page_header: 'No page headers not imported | {count} page header not imported | {count} page headers not imported',
    page_footer: 'No page footers not imported | {count} page footer not imported | {count} page footers not imported',
    image: 'No images kept as a place only | {count} image kept as a place only | {count} images kept as a place only',
    page_image:
      'No page images that were not found | {count} page image not found: it shows no scan | {count} page images not found: they show no scan',
    image_kept: 'No images | {count} image | {count} images',
    page_image_kept:
      'No page images | {count} page image, shown with what is found | {count} page images, shown with what is found',
    drawing: 'No drawings not imported | {count} drawing not imported | {count} drawings not imported',
    formula: 'No formulas not imported | {count} formula not imported | {count} formulas not imported',
    embedded_object:
      'No embedded objects not imported | {count} embedded object not imported | {count} embedded objects not imported',
    media:
      'No audios or videos not imported | {count} audio or video not imported | {count} audios or videos not imported',
    form_field: 'No form fields not imported | {count} form field not imported | {count} form fields not imported',
    page_without_text:
      'No pages without a text layer | {count} page without a text layer | {count} pages without a text layer',
    pdf_annotation:
      'No PDF annotations not imported | {count} PDF annotation not imported | {count} PDF annotations not imported',
    member_unread:
      'No files inside not imported | {count} file inside not imported | {count} files inside not imported',
    unmapped_character:
      'No characters not recognised | {count} character not recognised | {count} characters not recognised',
    deep_nesting:
      'No places nested too deep, not imported | {count} place nested too deep, not imported | {count} places nested too deep, not imported',
    text_outside:
      'No stray texts read as body text | {count} stray text read as body text | {count} stray texts read as body text',
    boilerplate:
      'No blocks of page furniture marked, left out of editions | {count} block of page furniture marked, left out of editions | {count} blocks of page furniture marked, left out of editions',
    hidden_text:
      'No hidden blocks marked as page furniture | {count} hidden block marked as page furniture | {count} hidden blocks marked as page furniture',
    tracked_change:
      'No tracked changes turned into annotations | {count} tracked change turned into annotations | {count} tracked changes turned into annotations',
    formatting_change:
      'No formatting changes not imported | {count} formatting change not imported | {count} formatting changes not imported',
    hidden_run: 'No hidden stretches | {count} hidden stretch not imported | {count} hidden stretches not imported',
    ruby: 'No readings beside characters | {count} reading beside characters not imported | {count} readings beside characters not imported',
    numbering:
      'No automatic numbers | {count} automatic number written as text | {count} automatic numbers written as text',
    comment:
      'No comments turned into queries | {count} comment turned into queries | {count} comments turned into queries',
    footnote: 'No notes moved to the end | {count} note moved to the end | {count} notes moved to the end',
    merged_cell: 'No merged cells taken apart | {count} merged cell taken apart | {count} merged cells taken apart',
    nested_table: 'No nested tables flattened | {count} nested table flattened | {count} nested tables flattened',
    link_definition:
      'No link definitions put into the links | {count} link definition put into the links | {count} link definitions put into the links',
    page_break: 'No page breaks joined | {count} page break joined | {count} page breaks joined',
    running_head:
      'No running heads, feet or page numbers marked, left out of editions | {count} running head, foot or page number marked, left out of editions | {count} running heads, feet or page numbers marked, left out of editions',
    joined_line: 'No line ends joined | {count} line end joined | {count} line ends joined',
    joined_paragraph:
      'No broken paragraphs joined | {count} broken paragraph joined | {count} broken paragraphs joined',
    joined_word: 'No hyphenated words joined | {count} hyphenated word joined | {count} hyphenated words joined',
    mended_character:
      'No radical glyphs turned into the common character | {count} radical glyph turned into the common character | {count} radical glyphs turned into the common character',
    alternative_reading:
      'No places with other OCR readings | {count} place with other OCR readings | {count} places with other OCR readings',
  },
}
