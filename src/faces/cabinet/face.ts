import type { Face, Page } from '#platform/http';
import { frameOf, inside } from '#shell';

const pages: readonly Page[] = [];

/** Сот кабинеті: parties, their representatives, organisations. */
export const cabinet: Face = {
  name: 'cabinet',
  pages,
  inside,
  frame: frameOf({
    kind: 'public',
    home: '/cabinet',
    descriptor: (texts) => texts.cabinet,
    sections: [
      { path: '/cabinet', text: (texts) => texts.home },
      { path: '/cabinet/contacts', text: (texts) => texts.contacts },
      { path: '/cabinet/sessions', text: (texts) => texts.sessions },
      { path: '/cabinet/looks', text: (texts) => texts.looks },
      { path: '/hearings', text: (texts) => texts.hearings },
    ],
  }),
};
