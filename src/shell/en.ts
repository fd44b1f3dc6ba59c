import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  site: 'Ashyq Sot',
  portal: 'The courts of Kazakhstan',
  cabinet: 'Judicial Cabinet',
  desk: 'Court desk',
  kiosk: 'Information kiosk',
  signIn: 'Sign in',
  signOut: 'Sign out',
  hearings: 'Hearings',
  courts: 'Courts',
  helplines: 'Helplines',
  reception: 'Chairperson’s reception',
  openDays: 'Open-door days',
  home: 'Home',
  sessions: 'Devices',
  contacts: 'Contacts',
  looks: 'Who looked at my data',
  deskToday: 'Today',
  deskCourt: 'Court settings',
  deskSystem: 'System',
  openData: 'Open data (API)',
  demoPeople: 'Demo: sign in as a role',
  demoOutbox: 'Demo: sent SMS and e-mails',
  demoDesign: 'Demo: design components',
  owner: 'Ashyq Sot, an open-source court system',
};
