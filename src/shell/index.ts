export { CALENDAR_TYPE, type CalendarEvent, calendarFile } from './calendar.ts';
export { ActsOfCase } from './case-file/act-list.tsx';
export { CaseHearings } from './case-file/case-hearings.tsx';
export { CaseJudge } from './case-file/case-judge.tsx';
export { CaseRegion, CaseSaid, newSince } from './case-file/case-region.tsx';
export { DocumentView } from './case-file/document-view.tsx';
export { FileList } from './case-file/file-list.tsx';
export { caseFilePages } from './case-file/file-pages.tsx';
export { MessageForm, MessageList } from './case-file/messages.tsx';
export {
  type CaseFileProps,
  CourseList,
  ParticipantList,
  SHOWN_ENTRIES,
  TermState,
  TermsList,
} from './case-file/parts.tsx';
export { servedDocument, servedHashes } from './case-file/served-document.ts';
export { articleIn } from './case-file/term-trace.ts';
export { caseFileTexts } from './case-file/texts.ts';
export { momentIn, nameIn, whoIn } from './case-file/words.ts';
export { CodeInput } from './code-input.tsx';
export { CodeQuestion } from './code-question.tsx';
export { ContactChoice, type ContactChoiceTexts, readContact } from './contact-choice.tsx';
export { DEMO_SITE_KEY, type DemoRole, demoProgress, demoRoles } from './demo.ts';
export { fileSizeText } from './file-size.ts';
export { type Attempted, attempt, emptyForm, errorOf, type FormState } from './form-state.ts';
export { type FaceFrame, frameOf, inside } from './frame.tsx';
export {
  kindOf,
  noteOf,
  partiesOf,
  statusOf,
} from './hearing/hearing-words.ts';
export { KeptReading } from './kept-reading.ts';
export { kioskVersion } from './kiosk-version.ts';
export { maskedAddress } from './masked-address.ts';
export { phoneText } from './phone-text.ts';
export { Question } from './question.tsx';
export { CaseRecordings } from './recording/case-recordings.tsx';
export { type RecordingReading, recordingCopyPage, recordingPage } from './recording/recording-pages.tsx';
export { recordingShowingPage } from './recording/showing-pages.tsx';
export { framedView, type Shell } from './shell.ts';
export { DeviceCheck } from './video/device-check.tsx';
export { lateIn } from './video/late.ts';
export { askerOf, type RoomWord, roomWordOf, type SeatWord } from './video/room-word.ts';
export { seatName, seatRole } from './video/seat-name.ts';
export { videoTexts } from './video/texts.ts';
export { seatAddress, VideoStage, type VideoStageProps } from './video/video-stage.tsx';
