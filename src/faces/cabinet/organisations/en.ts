import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'My organisations',
  lead: 'The head named in the register opens the cabinet of an organisation, which then signs in on its own by BIN.',
  bin: 'BIN',
  number: 'BIN of the organisation',
  numberHint: '12 digits of the document of the organisation',
  open: 'Open the cabinet of the organisation',
  opened: 'The cabinet is open. A one-time password for signing in with the BIN was sent to your contact.',
};
