import { caseNumberParts, casePath, readCaseNumber } from '#modules/cases';
import { recordingPage } from '#shell';
import { signedIn } from '../parts/signed-in.ts';

/** `/kk/cabinet/recordings/{id}`: in the cabinet a person watches as a person, whichever office the person holds elsewhere. */
export const cabinetRecordingPage = recordingPage({
  section: '/cabinet',
  access: 'confirmed',
  actorsOf: (request) => {
    const { accountId, personId } = signedIn(request);
    return [{ kind: 'person', accountId, personId }];
  },
  caseHref: ({ lang }, number) => `/${lang}/cabinet/cases/${casePath(caseNumberParts(readCaseNumber(number)))}`,
});
