import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  states: {
    scheduled: 'Scheduled',
    about_to_begin: 'About to begin',
    in_progress: 'In progress',
    paused: 'Break',
    delayed: 'Running late',
    adjourned: 'Adjourned',
    finished: 'Finished',
  },
  purposes: {
    preparation: 'Preparation for trial',
    preliminary: 'Preliminary hearing',
    trial: 'Trial',
    conciliation: 'Conciliation',
    procedural_question: 'Procedural question',
    announcement: 'Announcement of the decision',
  },
  delayReasons: {
    previous_hearing_not_finished: 'the previous case has not finished',
    judge_delayed: 'the judge is late',
    party_awaited: 'a party is awaited',
    convoy_awaited: 'the escort is awaited',
    interpreter_awaited: 'the interpreter is awaited',
    equipment_failed: 'equipment is being repaired',
    other: 'another reason',
  },
  adjournmentReasons: {
    party_absent: 'a party did not come',
    party_not_notified: 'a party was not notified',
    motion_of_party: 'on the motion of a party',
    evidence_requested: 'evidence was requested',
    mediation: 'mediation takes place',
    judge_absent: 'no judge is available',
    interpreter_absent: 'no interpreter is available',
    equipment_failed: 'equipment failed',
    other: 'another reason',
  },
  closingGrounds: {
    state_secret: 'State secret',
    adoption: 'Secrecy of adoption',
    private_life: 'Secrecy of private life',
    family_secret: 'Family secret',
    commercial_secret: 'Commercial secret',
    other_protected_secret: 'Another secret protected by law',
    public_order: 'Mass disorder in the courtroom',
    minors: 'Case of a minor',
    sexual_offence: 'Case of a sexual offence',
    intimate_life: 'Facts of intimate life',
    safety_of_participants: 'Safety of participants',
    investigating_judge: 'Complaint to the investigating judge',
  },
  closed: 'Closed hearing',
  closedNoNames: 'Closed hearing. Names of the parties are not shown.',
  videoLink: 'By video link',
  hearing: 'Court hearing',
  courtroom: 'room',
  delaySaid: (p) => `The hearing is running late: ${p.reason}. Please wait, we will call you.`,
  delayUnsaid: 'The hearing is running late. Please wait, we will call you.',
  notEarlierThan: (p) => `Not before ${p.time}`,
  errors: {
    notFound: 'There is no such hearing. Choose it from the list again.',
    notAllowed: 'You may not change this hearing. Ask the hearing secretary or the judge.',
    changedMeanwhile: 'A colleague has changed this hearing in the meantime. Look at the new data and try again.',
    courtroomTaken: (p) => `The courtroom is taken at this time. The hearing in it: ${told(p)}.${freeSlots(p)}`,
    judgeTaken: (p) => `The judge is busy at this time. The other hearing: ${told(p)}.${freeSlots(p)}`,
    partyTaken: (p) =>
      p.time === ''
        ? `A participant is called to a hearing of another court at this time.${freeSlots(p)}`
        : `A participant is called to another hearing at this time: ${told(p)}.${freeSlots(p)}`,
    notAWorkingDay: (p) =>
      `This is a day of rest: ${p.day}${p.en ? ` (${p.en})` : ''}. Choose a working day. Only the judge can set a hearing for a day of rest.`,
    calendarMissing: (p) => `The working calendar of ${p.year} has not been entered yet. Choose an earlier day.`,
    inThePast: 'This time has passed. Choose a time in the future.',
    outsideHours: (p) =>
      `The hearing does not fit into the working hours of the court, ${p.from}–${p.to}. Only the judge can set another time.`,
    length: (p) => `A hearing lasts ${p.least} to ${p.most} minutes.`,
    roomUnknown: 'This court has no such courtroom. Choose one from the list.',
    roomWithoutVideo: 'This courtroom has no video link. Choose another one.',
    notAJudge: 'This is not a judge of this court on that day. Choose from the list.',
    notASecretary: 'This is not a secretary of this court on that day. Choose from the list.',
    noJudge: 'The case has no judge yet. Choose the judge.',
    caseNotPending: (p) => `No hearing can be set in this case. The case is now: "${p.en}".`,
    mustBeClosed: 'By law such a case is heard behind closed doors. Choose the ground.',
    groundUnknown: 'Choose from the list the ground for closing the hearing.',
    noVideoLink: 'This hearing has no video link. Turn the video link on first.',
    notCalled: 'This person is not called to the hearing. Choose from the list.',
    ended: 'The hearing is over and no longer changes.',
    alreadyBegun: 'The hearing has already begun.',
    notInProgress: 'The hearing is not going on now.',
    notPaused: 'There is no break now.',
    notDelayed: 'This hearing is not delayed.',
    beforeItsTime: 'A hearing does not begin before the time in the notice.',
    anotherDay: 'The hearing is set for another day.',
    expectedTime: 'The expected time must be on the same day and later than now.',
    breakTime: 'The end of the break must be later than now.',
    setTimePassed: 'The set time has passed. Give a new time or start the hearing.',
    newDatePast: 'The new date and time must be later than now.',
    reasonUnexplained: 'You chose "another reason": write which.',
    surnameTooShort: 'Type at least three letters of the surname.',
    surnameTooLong: 'The surname is too long. Its first letters are enough.',
    surnameNotLetters: 'A surname has no digits. Type letters.',
  },
};

function told({ time, number }: { time: string; number: string }): string {
  return number === '' ? time : `${time}, case ${number}`;
}

function freeSlots({ free }: { free: string }): string {
  return free === '' ? '' : ` Free: ${free}.`;
}
