import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: (p) => `Public version: ${p.name}, ${p.number}`,
  acts: 'Judicial acts',
  lead: 'What is marked is hidden from the public. Take a mark away and the place is shown. The original does not change.',
  states: {
    proposed: 'Waits for the first look',
    looked_once: 'Waits for the second look',
    published: 'Published',
    withheld: 'Not published',
  },
  withheld: 'The law or a rule of the house does not let the acts of this case be published.',
  marks: 'What is hidden',
  noMarks: 'There is nothing to hide.',
  instead: (p) => `instead: ${p.shown}`,
  missed: 'Words that are still shown',
  missedHint: 'Write them as they stand in the text. They are hidden everywhere.',
  save: 'Save the marks',
  saved: 'The marks are saved.',
  first: 'End the first look',
  firstDone: 'The first look is done. Somebody else looks now.',
  publish: 'Second look: publish',
  published: 'The act is published.',
  otherPerson: 'The first look was yours. Somebody else takes the second one and publishes.',
  preview: 'The text that the public will see',
  pdf: 'See the PDF',
  open: 'Open the published page',
};
