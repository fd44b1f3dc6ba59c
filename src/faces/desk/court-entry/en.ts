import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  newTitle: {
    courtrooms: 'New courtroom',
    staff: 'New member of staff',
    helplines: 'New helpline',
    'reception-hours': 'New reception hours',
    'reception-exceptions': 'Reception: an exception',
    'open-days': 'New open-door day',
    announcements: 'New announcement',
    absences: 'Absence of a judge',
    specialisations: 'Specialisation of a judge',
    registries: 'Registry of record from a day on',
  },
  added: 'The entry was added.',
  exceptionHelp: 'Without times nobody is received that day. With times people are received at those hours.',
};
