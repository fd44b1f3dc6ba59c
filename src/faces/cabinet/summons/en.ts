import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  back: 'To the case',
  title: 'Summons to court',
  off: 'This hearing is not held',
  changed: 'The time or room of the hearing changed',
  judge: 'Another judge holds the hearing; time and room stay',
  read: 'I have read the summons',
  readWhy: 'Pressing tells the court that the summons reached you. It is neither consent nor admission.',
  confirmed: 'You have read the summons. The court sees that it reached you.',
  served: 'What the court knows',
  said: 'Marked: you have read the summons.',
  calendar: 'Add to your calendar (.ics)',
  calendarOff: 'Remove it from your calendar (.ics)',
  print: 'Print',
  reason: 'If you cannot come, write the reason to the court in a message on the page of the case.',
  write: 'Write to the court',
  hearings: 'Court hearings',
  open: 'Open the summons',
  room: (p) => `${p.at}, room ${p.room}`,
};
