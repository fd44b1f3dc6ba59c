import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en: Catalogue<typeof kk> = {
  reasons: {
    powers_ended: 'Powers have ended',
    powers_suspended: 'Powers are suspended',
    absent: 'Absent',
    other_specialisation: 'Hears other kinds of cases',
    takes_part: 'Takes part in this case',
    took_part_earlier: 'Heard this case before',
    recused: 'Recusal was granted',
    mediated: 'Was the mediator of this case',
    replaced: 'Was replaced in this case',
  },
  grounds: {
    recusal: 'A recusal of the judge was granted',
    self_recusal: 'The judge withdrew',
    long_absence: 'The judge is absent for long: illness, leave, study or an official trip',
    mediation_failed: 'Mediation failed and the parties do not agree to the same judge',
    powers_over: 'The powers of the judge have ended or are suspended',
  },
  sameJudge: {
    insolvency: 'Disputes inside bankruptcy and rehabilitation go to the judge who opened the procedure',
    repeated_claim: 'The same parties filed such a claim before: the same judge hears it',
  },
  course: {
    drawn: (p) =>
      p.draw === 1
        ? `The case was assigned automatically. Judges in the draw: ${p.candidates}`
        : `The case was assigned again. Judges in the draw: ${p.candidates}`,
    sameJudge: (p) => `The judge of an earlier case hears this one. Earlier case: ${p.caseNumber}`,
  },
  notices: {
    nobody: {
      sms: (p) => `Case ${p.number}: no judge can be drawn. Open the page "Case distribution".`,
      subject: (p) => `No judge can be drawn: case ${p.number}`,
      email: (p) =>
        `Case ${p.number} is not assigned: no judge of the court can hear it. Check the absences and specialisations of judges. The system tries again every five minutes.`,
    },
    noChoice: {
      sms: (p) => `Case ${p.number}: one judge was in the draw. Judge: ${p.judge}.`,
      subject: (p) => `There was no choice: case ${p.number}`,
      email: (p) =>
        `Case ${p.number} was assigned with no more judges than seats. Judge: ${p.judge}. The distribution record says why the others were out.`,
    },
  },
  errors: {
    drawNotFound: 'There is no such distribution record. Try the number of the case.',
    notAllowed: 'Not allowed: the chairperson or the judge of the case asks for another judge.',
    neverDrawn: 'The case has not been assigned yet, so its judge cannot be replaced.',
    caseOver: 'The case is over: its judge is not replaced.',
    groundMissing: 'Choose the lawful ground for another judge.',
    proofMissing: 'Write the number and the day of the ruling.',
    proofTooLong: 'The number and the day of the ruling are too long. At most 200 characters.',
    notAbsent: 'The list has no absence of the judge today. Enter it in the list "Absences of judges" first.',
    powersHold: 'By the list the judge has powers. Correct the list of staff first.',
    requestOpen: 'There is a request for this case that a second person has not answered yet.',
    requestNotFound: 'There is no such request. Open the page again.',
    requestSettled: 'This request was answered. Open the page again.',
    secondPerson:
      'Whoever asked and the judge of the case cannot confirm it. Another judge or the chairperson answers the request.',
    whyMissing: 'Write why you refuse.',
    whyTooLong: 'The explanation is too long. At most 500 characters.',
  },
};
