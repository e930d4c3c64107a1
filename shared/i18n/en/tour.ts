import type { tour as master } from '../zh-CN/tour.ts'

export const tour: typeof master = {
  label: 'Guided tour',
  at: '{at} of {total}',
  back: 'Back',
  next: 'Next',
  end: 'Done',
  skip: 'Skip',
  start: 'Show me around',
  startHint: 'The sample project in two minutes',
  step: {
    documents: {
      title: 'One project, many documents',
      text: 'Imported reports are listed on the left. Icons count what was found of each kind, at the right is how much is decided. {documents} brings you here, the arrow keys change the document.',
    },
    text: {
      title: 'The text is in the middle, to be edited right there',
      text: 'What looks wrong differs by its line: a dotted box is a mask, a wavy line a possible misreading, hatching a duplicate. Changes are saved as you go; {undo} takes them back.',
    },
    findings: {
      title: 'Findings are listed on the right',
      text: 'What is alike is one row. {next} goes to the next, {previous} to the one before, and the text follows.',
    },
    card: {
      title: 'Look at the evidence, then decide',
      text: 'Here stands why it was found and what is proposed. {accept} accepts, {edit} lets you change the proposal first, {reject} rejects. Every decision can be taken back.',
    },
    marks: {
      title: 'You can mark things yourself',
      text: 'Select text and use these buttons for misreadings, masks and duplicates, or to add comments and tags.',
    },
    panes: {
      title: 'Panes are chosen at the edges',
      text: 'Marks, queries, search and the others are here. {pane} moves between the columns; widths and what is hidden are remembered.',
    },
    palette: {
      title: 'No need to remember keys',
      text: '{palette} opens the palette, which finds commands, documents and settings. Keys can be changed in the settings; {shortcuts} lists them all.',
    },
    export: {
      title: 'At the end, export editions',
      text: '{export} writes clean texts, tracked changes, errata and more by profiles. The source files stay in the project as they came.',
    },
  },
}
