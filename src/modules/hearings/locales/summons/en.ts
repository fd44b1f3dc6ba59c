import type { Catalogue } from '#platform/i18n';
import type { kk, Summoned } from './kk.ts';

const place = ({ court, address, room }: Summoned): string =>
  [court, address, `room ${room}`].filter((part) => part !== '').join(', ');
const file = ({ number, title }: Summoned): string => (title ? `Case ${number}, ${title}` : `Case ${number}`);

export const en: Catalogue<typeof kk> = {
  course: {
    set: (p) => `A hearing was set: ${p.at}, room ${p.room}. Purpose: ${p.purpose}`,
    changed: (p) => `The time or room of the hearing changed: ${p.at}, room ${p.room}`,
    judge: (p) => `Another judge hears the case: ${p.judge}. Time and room stay: ${p.at}, room ${p.room}`,
    putOff: (p) => `The hearing was adjourned. Its time was: ${p.at}`,
  },
  sms: {
    set: (p) => `${p.addressee}, you are summoned to court as ${p.role}. ${file(p)}. ${p.at}. ${place(p)}.`,
    changed: (p) =>
      `${p.addressee} (${p.role}), the time or room of the hearing changed. ${file(p)}. Now: ${p.at}. ${place(p)}.`,
    judge: (p) =>
      `${p.addressee} (${p.role}), another judge holds the hearing: ${p.judge}. ${file(p)}. The time stays: ${p.at}. ${place(p)}.`,
    putOff: (p) =>
      `${p.addressee} (${p.role}), this hearing is not held: ${p.at}. ${file(p)}. We will tell the new date. ${place(p)}.`,
    reason: 'If you cannot come, tell us why.',
    sender: (p) => `Sent by: ${p.sender}`,
  },
  subject: {
    set: (p) => `Summons to court: ${p.at}, case ${p.number}`,
    changed: (p) => `Time or room of the hearing changed: ${p.at}, case ${p.number}`,
    judge: (p) => `Another judge holds the hearing: ${p.at}, case ${p.number}`,
    putOff: (p) => `The hearing is not held: ${p.at}, case ${p.number}`,
  },
  letter: {
    set: 'You are summoned to a court hearing.',
    changed: 'The time or room of the hearing changed. This replaces the summons before.',
    judge: 'Another judge holds the hearing; time and room stay. This replaces the summons before.',
    putOff: 'The hearing is not held at that time. We will tell you when a new date is set.',
    addressee: (p) => `To: ${p.addressee}`,
    role: (p) => `As: ${p.role}`,
    file: (p) => file(p),
    at: (p) => `Time: ${p.at}`,
    place: (p) => `Place: ${place(p)}, floor: ${p.floor}`,
    hears: (p) => `Judge: ${p.judge}`,
    way: (p) => `How to find it: ${p.way}`,
    evidence: 'Present all the evidence you have. Without it the case is decided on the evidence at hand.',
    rights:
      'You may read the case file, ask for a recusal, present evidence and motions, and give explanations. Use your rights in good faith (CPC RK art. 46).',
    absence:
      'If you cannot come, tell the court why beforehand and prove it. Without a good reason the case may go ahead without you.',
    bring: 'Bring your identity card.',
    change: 'If your address, telephone or e-mail changes, tell the court.',
    calendarOff: (p) => `Remove it from your calendar: ${p.calendar}`,
    calendar: (p) => `Add to your calendar: ${p.calendar}`,
    sender: (p) => `Sent by: ${p.sender}`,
  },
  paper: {
    title: 'Summons',
    addressee: 'To',
    address: 'Address',
    role: 'Called as',
    court: 'Court',
    courtAddress: 'Address of the court',
    time: 'Time of the hearing',
    place: 'Place',
    room: (p) => `room ${p.room}, floor ${p.floor}`,
    way: 'How to find it',
    file: 'Case',
    judge: 'Judge',
    handOver:
      'Whoever takes the summons for the addressee must hand it over at the first opportunity (CPC RK art. 128).',
    sender: (p) => `Sent by: ${p.name}`,
    signature: 'Signature',
    qr: 'Address of the page of the hearing',
    page: 'To check that the time has not changed, point a camera at the code or look the case up by its number:',
    slip: 'Receipt',
    taken: (p) => `I have received the summons. Case ${p.number}, time of the hearing: ${p.at}.`,
    slipWho: 'Who received it, relation to the addressee',
    slipDay: 'Date',
    slipSign: 'Signature',
  },
  proof: {
    fileName: 'proof-of-service',
    title: (p) => `Proof that the summons was served: ${p.role}, ${p.way}`,
    heading: 'Proof that the summons was served',
    file: 'Case',
    court: 'Court',
    hearing: 'Time of the hearing',
    whom: 'To',
    way: 'Way',
    address: 'Number or e-mail',
    sentAt: 'Sent',
    deliveredAt: 'Delivered',
    confirmedAt: 'Confirmed',
    number: 'Number of the report',
    sender: 'Sent by',
    text: 'Text as sent',
    confirmed: 'The addressee signed in to the Judicial Cabinet and confirmed having read the summons.',
    norm: 'Made from the ledger of notices (CPC RK arts. 127(4), 128(2)).',
  },
  judgeReplaced: {
    sms: (p) =>
      `Case ${p.number}: the judge was replaced (${p.judge}) and is not free then: ${p.at}. Move the hearing.`,
    subject: (p) => `A hearing has to be moved: case ${p.number}`,
    email: (p) =>
      [
        `Case ${p.number} was distributed again. The new judge: ${p.judge}.`,
        `The hearing is set for ${p.at}. The new judge is not free then, so it will not be opened.`,
        'Move it in the section "Hearings": the parties are notified by themselves.',
      ].join('\n\n'),
  },
  reminders: {
    7: {
      sms: (p) =>
        `${p.day}, ${p.time}: court hearing, room ${p.room}. Case ${p.number}. Keep the day free and gather your papers.`,
      more: 'Plan nothing else for that day. If you need leave from work, ask for it now.',
    },
    3: {
      sms: (p) =>
        `Court hearing in 3 days: ${p.day}, ${p.time}, room ${p.room}. Plan how you will get there. If you cannot come, tell us today.`,
      more: 'Think of the way, and of who looks after your child. If you cannot come, tell us why today.',
    },
    1: {
      sms: (p) =>
        `Hearing tomorrow at ${p.time}, room ${p.room}. Plan when to leave; bring your ID. If you do not come, the case may go ahead without you.`,
      more: 'Plan when to leave home, and bring your identity card.',
    },
    subject: (p) => `Reminder: court hearing ${p.day}, ${p.time}, case ${p.number}`,
  },
};
