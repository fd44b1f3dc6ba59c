import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  protocols: 'Protocols of hearings: read and remark',
  back: 'My cases',
  you: (p) => `You in this case: ${p.role}`,
  stage: 'Progress',
  suedTitle: 'A claim was made against you',
  suedBy: (p) => `Claimant: ${p.name}.`,
  about: (p) => `About: ${p.category}.`,
  responseBy: 'Last day for your response',
  responseLater: 'The term of your response begins after the court accepts the claim. You need to do nothing now.',
  responseIfOpened: 'If you open the claim today, the last day for your response',
  choices: 'What you can do',
  readClaim: 'Read the claim',
  respond: 'File a response',
  ask: 'Ask the court',
  silence: 'Without a response the case may be examined on the documents the court has.',
  again: 'Mend and file again',
  motion: 'File a motion',
  openFile: 'Open the whole file',
  news: (p) => `Documents not opened: ${p.count}`,
  caseFile: 'Case file',
};
