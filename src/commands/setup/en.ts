import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  questions: {
    court: 'Court code (four digits)',
    'court-name-kk': 'Name of the court in Kazakh',
    'court-name-ru': 'Name of the court in Russian',
    'court-name-en': 'Name of the court in English',
    'admin-iin': 'IIN of the first administrator',
    'admin-surname': 'Surname of the administrator',
    'admin-given-name': 'Given name of the administrator',
    'admin-patronymic': 'Patronymic of the administrator (leave empty if there is none)',
    'admin-birth-date': 'Birth date of the administrator, for example 24.11.1985',
    staff: 'CSV file with the list of staff (leave empty if there is none)',
  },
  confirm: 'Write it? Answer "yes"',
  yes: 'yes',
  isNewCourt: 'There is no court with this code yet, so a new district court will be opened.',
  required: (p) => `There is no answer. Without a terminal give the flag --${p.flag}`,
  post: (p) => `The office "${p.given}" cannot be used. Wanted: administrator or chairperson.`,
  noFile: (p) => `The file cannot be read: ${p.file}. Check its path.`,
  birthDateOdd: 'Note: the birth date does not agree with the digits of the IIN. If it is right, go on.',
  faults: (p) => `The file of staff has faults, nothing was written. Faults: ${p.count}`,
  line: (p) => `line ${p.line}`,
  stopped: 'Stopped, nothing was written.',
  dryRun: 'The check has passed, nothing was written.',
  done: (p) => `The court is ready: ${p.court}`,
  code: (p) =>
    `One-time code of the administrator: ${p.code}. IIN: ${p.iin}. It is valid for an hour and is not shown again.`,
  noCode: 'The administrator has a password already, no new code was given.',
  staffDone: (p) => `Staff. Added: ${p.added}; changed: ${p.changed}; as before: ${p.same}.`,
  next: 'Now start it: ASHYQ_MODE=real npm start',
};
