import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  course: {
    hearing: {
      set: (p) => `A hearing is set: ${p.at}, room: ${p.room}`,
      moved: (p) => `The hearing is moved. New time: ${p.at}, room: ${p.room}`,
      held: (p) => `A hearing was held: ${p.at}, room: ${p.room}`,
      adjourned: (p) => `A hearing was adjourned: ${p.at}, room: ${p.room}`,
      cancelled: (p) => `A hearing was adjourned: ${p.at}, room: ${p.room}`,
    },
  },
  errors: {
    silent: 'The national system “Төрелік” is not answering now. Try again in a few minutes. Nothing was written.',
    failed:
      'The national system “Төрелік” says that it is out of order. Try again in a few minutes. Nothing was written.',
    unreadable: 'The answer of the national system “Төрелік” cannot be read. Tell its operators. Nothing was written.',
    foreign: 'The national system “Төрелік” answered another question, so its answer was refused. Try again.',
    notConnected:
      'This court is not connected to the national system “Төрелік”. A case can be brought over from an export file.',
    notAllowed: 'Only a registry clerk and the administrator of this court may bring a case over.',
    importNotFound: 'There is no such transfer. Begin it again.',
    importStarted: 'This transfer has begun already. Reload the page.',
    caseUnknown: 'The national system knows no such case. Check the number.',
    fileUnreadable:
      'This is no export file of one case, or it is damaged. Export the case from the national system again.',
    fileMissing: 'Choose the export file.',
    changedMeanwhile:
      'The case has changed in the national system since you looked. Look at it again: nothing was written.',
    blocked: 'The case cannot be brought over yet. The list says what to mend: nothing was written.',
    eventNotWaiting: 'This event does not wait any more. Reload the page.',
  },
};
