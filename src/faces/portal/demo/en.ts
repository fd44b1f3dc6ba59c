import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Demo: sign in as a role',
  lead: 'All people and cases here are invented. Choose a role: one click, no password.',
  citizens: 'Citizens and organisations',
  signIn: (p) => `Sign in: ${p.name}`,
  enter: 'Sign in',
  code: 'Code from the console',
  codeHint: 'Needed only when the demo is open to the network: 6 digits',
  laying: 'The demo court is being prepared. The page refreshes in a few seconds.',
  whatToTry: 'What to try',
  try1: 'Sign in as a citizen and file a claim: its ticket tells where it is.',
  try2: 'Sign in as a registry clerk and register it by the key F2: a judge is drawn at once.',
  try3: 'Sign in as a secretary and delay a hearing: the lobby board changes at once.',
  sign: 'Try a signature on a sample',
  outbox: 'Sent SMS and e-mails',
  board: 'Lobby board',
  register: 'Register',
  roles: {
    citizen: 'citizen',
    judge: 'judge',
    chairperson: 'court chairperson',
    registry_clerk: 'registry clerk',
    hearing_secretary: 'hearing secretary',
    republican_administrator: 'administrator of the republic’s courts',
    organisation: 'organisation',
    press_officer: 'press officer',
    archivist: 'archivist',
    bailiff: 'bailiff',
    administrator: 'court administrator',
  },
};
