import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  home: 'Home',
  title: 'Open-door days',
  lead: 'You see the courtrooms, talk to judges and learn how the court works. It is free.',
  none: 'This court has not set an open-door day yet',
  noneHint: 'When it does, you can register here. The chairperson receives people: see when.',
  reception: "The chairperson's reception",
  place: (p) => `Where: ${p.place}`,
  left: (p) => `Places left: ${p.left} of ${p.capacity}.`,
  full: 'No places are left. When somebody calls off, registration opens again.',
  free: 'No need to register: just come.',
  register: 'Register',
  registerFor: (p) => `Day: ${p.day}`,
  haveCode: 'Registered already?',
  callOff: 'See or call off your registration',
} satisfies Catalogue<typeof kk>;
