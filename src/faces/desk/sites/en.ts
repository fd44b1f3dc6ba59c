import type { kk } from './kk.ts';

export const en: typeof kk = {
  title: 'Remote rooms',
  lead: 'A room of a place of detention, a hospital or another court. People take part from it without a phone.',
  nothing: 'No room is registered',
  nothingNext: 'Register a room below.',
  key: 'Device key',
  keyOnce: 'The key is shown once. Type it on the device of the room, on this page:',
  kind: 'Kind of institution',
  nameKk: 'Name in Kazakh',
  nameRu: 'Name in Russian',
  nameEn: 'Name in English',
  officer: 'Name of the officer on duty',
  add: 'Register the room',
  addTitle: 'New room',
  seen: 'Its device was last seen',
  never: 'The key has not been typed yet',
  registered: 'Registered on',
  revoke: 'Revoke the key',
  revokeLabel: (p) => `Revoke the key: ${p.name}`,
  revoked: 'The key is revoked: the room opens no more.',
};
