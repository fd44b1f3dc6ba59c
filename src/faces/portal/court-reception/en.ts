import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  home: 'Home',
  courts: 'Courts',
  title: "Book the chairperson's reception",
  rule: 'The chairperson cannot interfere in decisions. You can talk about how the court works and serves people.',
  choose: 'Choose a time',
  minutes: (p) => `Everybody has ${p.minutes} minutes. Bring your identity card.`,
  free: (p) => `Free: ${p.count}`,
  room: (p) => `room ${p.room}`,
  taken: 'taken',
  allTaken: 'No time is free in the next thirty days',
  allTakenHint:
    'When somebody calls off, the time appears here again. If you cannot wait, ask the chairperson a question.',
  none: 'This court gives no times on its site',
  noneHint: 'The days of reception are below. Call the court to book.',
  ask: 'Ask the chairperson',
  when: 'Days of reception',
  noDays: 'No reception is planned for the next three months.',
  haveCode: 'Booked already?',
  callOff: 'See or call off your booking',
} satisfies Catalogue<typeof kk>;
