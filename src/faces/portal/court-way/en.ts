import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  home: 'Home',
  title: 'The way to the court',
  lead: 'Address, working hours, where the courtrooms are and what you need at the entrance.',
  entrance: 'At the entrance',
  entrance1: 'Bring your identity card: you show it at the entrance.',
  entrance2: 'Come fifteen minutes early: there is a security check.',
  entrance3: 'The board at the entrance and the kiosk show the number of the courtroom.',
  entrance4: 'If you need help, ask the bailiff at the entrance.',
  help: 'If it is hard for you to move',
  helpText:
    'Call the court before you come: somebody opens the door and goes with you. You can also ask for a hearing by video.',
  rooms: 'Where the courtrooms are',
  noRooms: 'The court has not entered its courtrooms yet.',
  print: 'Print',
} satisfies Catalogue<typeof kk>;
