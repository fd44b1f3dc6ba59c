import type { Face, Page } from '#platform/http';
import { frameOf, inside } from '#shell';

const pages: readonly Page[] = [];

/** Work of the court: registry, judge, secretary, chairperson, administration. */
export const desk: Face = {
  name: 'desk',
  pages,
  inside,
  frame: frameOf({
    kind: 'work',
    home: '/desk',
    descriptor: (texts) => texts.desk,
    sections: [
      { path: '/desk', text: (texts) => texts.deskToday },
      { path: '/desk/hearings', text: (texts) => texts.hearings },
      { path: '/desk/courts', text: (texts) => texts.deskCourt },
    ],
  }),
};
