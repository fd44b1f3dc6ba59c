import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  title: (p) => `Case ${p.number}`,
  home: 'Home',
  court: 'Court',
  kind: 'Kind of case',
  category: 'Category',
  notShown: 'Not shown: the law closes such cases.',
  language: 'Language of the proceedings',
  languages: { kk: 'Kazakh', ru: 'Russian' },
  judge: 'Judge',
  howDrawn: 'See how it was assigned',
  noJudge: 'Not assigned yet',
  registered: 'Registered',
  parties: 'Parties',
  hidden: 'Names of the parties are not shown in such cases.',
  onlyWithHearings: 'Names are shown only in the list of an open hearing.',
  stages: 'Case progress',
  hearings: 'Open hearings',
  noHearings: 'No open hearing is set. Closed hearings are not shown with the number of the case.',
  fileTitle: 'Do you need the case file?',
  fileText: 'Participants in the case see the file in the Judicial Cabinet.',
  cabinet: 'Open the Judicial Cabinet',
  kinds: {
    civil: 'Civil case',
    criminal: 'Criminal case',
    offence: 'Administrative offence case',
    administrative: 'Administrative case',
    unknown: 'Kind not known',
  },
  instances: {
    first: 'first instance',
    appeal: 'appellate instance',
    cassation: 'cassation instance',
    supreme_court: 'Supreme Court',
  },
};
