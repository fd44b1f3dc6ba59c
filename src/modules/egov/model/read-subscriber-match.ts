import { only, textOf, UnreadableXml, type XmlElement } from './soap/xml-element.ts';
import type { SubscriberMatch } from './subscriber-match.ts';

const MATCHES: Readonly<Record<string, SubscriberMatch>> = { '1': 'belongs', '0': 'other', '2': 'unknown' };

export interface SubscriberAnswer {
  readonly iin: string;
  readonly phone: string;
  readonly match: SubscriberMatch;
}

/** Reads the answer of the base of mobile citizens, which repeats what it was asked. @throws UnreadableXml */
export function readSubscriberAnswer(data: XmlElement): SubscriberAnswer {
  const subscriber = only(data, 'subscriber');
  const match = MATCHES[textOf(subscriber, 'match')];
  if (!match) throw new UnreadableXml('match is unknown');
  return { iin: textOf(subscriber, 'iin'), phone: `+${textOf(subscriber, 'phoneNumber').replace(/^\+/, '')}`, match };
}
