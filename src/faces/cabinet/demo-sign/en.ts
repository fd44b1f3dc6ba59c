import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Try a signature on a sample',
  lead: 'Nothing is sent to the court from here. You sign a sample and see how it goes.',
  doors: 'Ways to sign: NCALayer on your computer, the demo key, or a signature file made in another program.',
  one: 'Sign one text',
  two: 'Sign a PDF and a text together',
  later: 'You can check the finished signature later on the page for checking.',
  verify: 'Check a signature',
  sampleTitle: 'Sample motion',
  noteTitle: 'Sample explanation',
  bothTitle: 'Sample motion with its explanation',
  text: (p) =>
    `This is a sample motion. It is put into no case.\n\nI ask to hold the hearing by video.\n\nApplicant: ${p.name}\nDate: ${p.day}`,
  note: 'This is a sample explanation. Coming to the hearing from another city is hard, so video is asked for.',
  applicant: 'Applicant',
  day: 'Date',
  author: 'Ashyq Sot',
};
