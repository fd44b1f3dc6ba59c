import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Ashyq Sot',
  lead: 'See what is being heard today, find the room, reach the court.',
  laying: 'The demo day is being prepared',
  count: (p) => `Hearings today: ${p.count}`,
  hearings: 'Today’s hearings',
  hearingsText: 'By court, day, room and judge',
  courts: 'Courts',
  courtsText: 'Address, phone, courtrooms',
  acts: 'Acts of the courts',
  actsText: 'Published decisions and rulings',
  talon: 'Check by talon',
  talonText: 'See where your filing is',
  verify: 'Check a document',
  verifyText: 'Is the act genuine, whose signature is it',
  draws: 'Case distribution',
  drawsText: 'How the judge was chosen: check it yourself',
  helplines: 'Helplines',
  helplinesText: 'Report corruption, get advice',
  reception: 'Chairperson’s reception',
  receptionText: 'Days and hours',
  openDays: 'Open-door days',
  openDaysText: 'Come and see how a court works',
  cabinet: 'Judicial Cabinet',
  cabinetText: 'Register, sign in, follow cases',
};
