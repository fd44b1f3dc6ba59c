import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

const where = (p: { court: string; day: string; time: string; place: string }) =>
  `Court: ${p.court}\nDay: ${p.day}\nTime: ${p.time}\nPlace: ${p.place}`;

export const en = {
  kinds: { reception: "The chairperson's reception", open_day: 'Open-door day' },
  states: { booked: 'You are booked', called_off: 'You called it off', closed: 'Called off by the court' },
  room: (p) => `Room ${p.room}`,
  reasons: {
    trip: 'The chairperson is on an official trip',
    leave: 'The chairperson is on leave',
    illness: 'The chairperson is ill',
    hearing: 'The chairperson is in a hearing',
    building: 'The building is closed for now',
  },
  hoursChanged: 'The court has changed its reception hours',
  dayOff: 'That day has become a day off',
  openDayOff: 'The open-door day will not take place',
  notices: {
    booked: {
      sms: (p) =>
        `You are booked: ${p.day}, ${p.time}. ${p.place}. ${p.court}. If you cannot come, call it off. Code: ${p.code}. Bring your ID.`,
      subject: (p) => `You are booked: ${p.day}, ${p.time}`,
      email: (p) =>
        [
          'You are booked at the court.',
          where(p),
          'Bring your identity card. We will remind you the day before.',
          `If you cannot come, free the place: ${p.link}\nCode: ${p.code}`,
        ].join('\n\n'),
    },
    reminder: {
      sms: (p) => `Reminder: ${p.day}, ${p.time}. ${p.place}. ${p.court}. Plan when to leave; bring your ID.`,
      subject: (p) => `Reminder: ${p.day}, ${p.time}`,
      email: (p) =>
        [
          'The day of your visit to the court is near.',
          where(p),
          'Plan when to leave; bring your identity card.',
          `If you cannot come, free the place: ${p.link}`,
        ].join('\n\n'),
    },
    moved: {
      sms: (p) => `The place or time has changed: ${p.day}, ${p.time}. ${p.place}. ${p.court}.`,
      subject: (p) => `Changed: ${p.day}, ${p.time}`,
      email: (p) => ['The place or time of your visit has changed. It is now:', where(p)].join('\n\n'),
    },
    closed: {
      sms: (p) =>
        `Called off: ${p.day}, ${p.time}. ${p.court}. Reason: ${p.reason}. You need not come. Choose another time on the site of the court.`,
      subject: (p) => `Called off: ${p.day}, ${p.time}`,
      email: (p) =>
        [
          'The court cannot receive you at the time you booked. You need not come.',
          where(p),
          `Reason: ${p.reason}`,
          `Choose another time: ${p.link}`,
        ].join('\n\n'),
    },
  },
  errors: {
    nameEmpty: 'Enter your name',
    nameLong: (p) => `The name is too long. At most ${p.limit} characters.`,
    topicLong: (p) => `The text is too long: ${p.length} characters. At most ${p.limit}.`,
    peopleWrong: (p) => `Choose how many people will come: from 1 to ${p.limit}. Call the court for a larger group.`,
    wayMissing: 'Choose how to get the code',
    placeGone: 'There is no reception at that time. Choose another one from the list.',
    placeTaken: 'Somebody else has just taken this time. Choose another one.',
    bookedAlready: 'You have a booking at this court already. To change the time, call that one off first.',
    openDayGone: 'This open-door day will not take place, or is over. Choose another one.',
    openDayFull: (p) => `There are not enough places. Free: ${p.left}. Choose another day.`,
    contactNotProved: 'First enter the code that came to your phone or mail.',
    draftGone: 'What you typed was erased after a day. Choose the time again.',
    tooMany: (p) => `Too many bookings from this network. Try again in ${p.wait} min.`,
    codeMistyped: 'The code has ten letters and digits. Check it in the message.',
    codeUnknown: 'There is no such code. Check it in the message.',
    codeWait: 'Too many codes were tried. Try again in a few minutes.',
    over: 'This booking is over and cannot be changed.',
    notAllowed: 'Only the staff of the court see its list of visitors.',
    reasonMissing: 'Choose the reason: people who have booked will be told it.',
    dayMissing: 'Choose the day without a reception',
  },
} satisfies Catalogue<typeof kk>;
