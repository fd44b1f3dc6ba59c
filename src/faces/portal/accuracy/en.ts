import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const en = {
  home: 'Home',
  title: 'How true the list of hearings is',
  shortTitle: 'Truth of the list',
  lead: 'The court measures how true its own list is and publishes it every month. The figures are counted from the history of hearings, which nobody can change.',
  months: 'Months',
  month: 'Month',
  thisMonth: 'the month is not over',
  none: 'There were no hearings in this month',
  noneHint: 'Choose another month.',
  listed: 'Hearings on the list',
  began: 'Began',
  onTime: 'Began on time',
  late15: '6–15 minutes late',
  late30: '16–30 minutes late',
  later: 'More than 30 minutes late',
  median: 'Median delay',
  minutes: (p) => `${p.minutes} min`,
  dayAhead: 'Announced 24 hours ahead',
  complete: 'Days whose list was whole in the morning',
  putOff: 'Put off in the last day',
  unrecorded: 'Without a mark',
  share: (p) => `${p.percent} % (${p.part} of ${p.of})`,
  unknown: 'not known',
  history: (p) =>
    `Hearings of which this system does not know when they were set: ${p.count}. They are not in the share announced 24 hours ahead.`,
  how: 'How it is counted',
  howListed:
    'On the list: every hearing whose set time has passed and that was not taken off a day before, closed ones too.',
  howOnTime:
    'On time: not later than five minutes after the set time. Delay runs from the time in the notice, not from what the court said later.',
  howAhead: 'Announced 24 hours ahead: the time and the room were last put on the list at least 24 hours before.',
  howComplete:
    'A whole day: every hearing of the day stood on the list as the day began. One that was added or moved later makes it not whole.',
  howPutOff:
    'Put off in the last day: less than 24 hours before, or in the room. A move to another day in that time counts too.',
  howUnrecorded: 'Without a mark: the time has passed, and neither a beginning nor a putting off is on record.',
  howMonth: 'The month is that of the day for which the hearing was set. The figures are renewed every hour.',
  csv: 'CSV file: the last 24 months',
  print: 'Print',
} satisfies Catalogue<typeof kk>;
