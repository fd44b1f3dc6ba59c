import { caseNumberParts, casePath, readCaseNumber } from '#modules/cases';
import { type RecordingReading, recordingCopyPage, recordingPage, recordingShowingPage } from '#shell';
import { actorsOf } from '../act-words/desk-act.ts';

/** `/kk/desk/recordings/{id}`: for the judge of the case, the secretary, the registry, the chairperson and the archive. */
const reading: RecordingReading = {
  section: '/desk',
  access: 'staff',
  actorsOf: (request) => actorsOf(request),
  caseHref: ({ lang }, number) => `/${lang}/desk/cases/${casePath(caseNumberParts(readCaseNumber(number)))}`,
};

export const deskRecordingPages = [recordingPage(reading), recordingCopyPage(reading), recordingShowingPage(reading)];
