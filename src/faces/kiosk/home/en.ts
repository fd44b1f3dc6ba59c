import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Court kiosk',
  sections: 'Sections',
  today: 'Today’s hearings',
  todayHint: 'Time, room, floor',
  find: 'Find my case',
  findHint: 'Three letters of the surname are enough',
  acts: 'Court acts',
  actsHint: 'Published decisions',
  reception: 'Chairperson’s reception and open-door day',
  receptionHint: 'When and where',
  ask: 'Question to the chairperson',
  askHint: 'Ask here and get the answer',
  helplines: 'Helplines',
  helplinesHint: 'Whom to call',
};
