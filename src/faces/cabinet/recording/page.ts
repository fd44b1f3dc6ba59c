import { caseNumberParts, casePath, readCaseNumber } from '#modules/cases';
import { findProtocolOf } from '#modules/minutes';
import { isHouseError } from '#platform/errors';
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
  protocolHref: async (request, hearingId) => {
    const { accountId, personId } = signedIn(request);
    try {
      const found = await findProtocolOf(request.platform.reads, { kind: 'person', accountId, personId }, hearingId);
      return found?.state === 'sealed' ? `/${request.lang}/cabinet/hearings/${hearingId}/protocol` : undefined;
    } catch (thrown) {
      // Who only sees what is open takes no part, and a protocol that is not sealed is nobody's to remark on.
      if (isHouseError(thrown)) return undefined;
      throw thrown;
    }
  },
  caseHref: ({ lang }, number) => `/${lang}/cabinet/cases/${casePath(caseNumberParts(readCaseNumber(number)))}`,
};

export const cabinetRecordingPages = [recordingPage(reading), recordingCopyPage(reading)];
