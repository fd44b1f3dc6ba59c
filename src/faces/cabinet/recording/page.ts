import { caseNumberParts, casePath, readCaseNumber } from '#modules/cases';
import { type RecordingReading, recordingCopyPage, recordingPage } from '#shell';
import { signedIn } from '../parts/signed-in.ts';

/** `/kk/cabinet/recordings/{id}`: in the cabinet a person watches as a person, whichever office the person holds elsewhere. */
const reading: RecordingReading = {
  section: '/cabinet',
  access: 'confirmed',
  actorsOf: (request) => {
    const { accountId, personId } = signedIn(request);
    return [{ kind: 'person', accountId, personId }];
  },
  caseHref: ({ lang }, number) => `/${lang}/cabinet/cases/${casePath(caseNumberParts(readCaseNumber(number)))}`,
};

export const cabinetRecordingPages = [recordingPage(reading), recordingCopyPage(reading)];
