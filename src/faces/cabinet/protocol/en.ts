import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: 'Protocol of the hearing',
  caption: (p) => `Case № ${p.number}, day of the hearing: ${p.day}`,
  sealed: (p) => `Signed by judge and secretary: ${p.day}. The protocol does not change any more.`,
  pdf: 'Download the signed PDF file',
  toCase: 'To the case',
  untilRead: (p) => `Last day to read the protocol and play the recording: ${p.day}.`,
  untilRemark: (p) => `Last day to file a remark: ${p.day}.`,
  remarkOver: (p) => `The time for remarks is over. The last day was ${p.day}.`,
  text: 'Text of the protocol',
  remarks: 'Your remarks and those of others',
  noRemarks: 'No remarks were filed.',
  own: 'File a remark',
  hint: 'Write what is incomplete or wrong. Then you sign it, and the judge decides.',
  words: 'Text of the remark',
  moment: 'Time in the hearing',
  momentHint: 'Not obligatory. For example: 10:42:05',
  send: 'Go on to sign',
  states: {
    signing: 'Not signed: not filed yet',
    filed: 'Waits for the decision of the judge',
    deciding: 'Waits for the decision of the judge',
    decided: 'Decided',
  },
  decideBy: (p) => `Last day for the decision of the judge: ${p.day}`,
  at: (p) => `Moment of the hearing: ${p.time}`,
};
