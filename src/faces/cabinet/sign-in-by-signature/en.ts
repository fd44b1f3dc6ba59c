import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Sign in with a digital signature',
  lead: 'Your key proves who you are. You need neither a password nor to register.',
  what: 'In the NCALayer window you sign a request to enter this site. It is no document and is valid for two minutes.',
  as: 'Whose cabinet do you enter?',
  person: 'My own cabinet',
  organisation: 'The cabinet of an organisation',
  organisationHint: 'This needs the key of the first head or of a person with the right to sign.',
  submit: 'Sign in with NCALayer',
  noScript: 'NCALayer needs JavaScript in the browser. If it is off, sign in with your password.',
  password: 'Sign in with IIN/BIN and password',
  demoTitle: 'Sign in with a demo key',
  demoLead: 'In the demo only: choose an invented person, whose key lies on the server itself.',
  demoPerson: 'Who to sign in as',
  demoChoose: 'Choose a person from the list.',
  demoSubmit: 'Sign in with the demo key',
  code: 'Code shown on the console',
};
