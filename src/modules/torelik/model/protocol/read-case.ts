import { maybe, maybeText, only, textOf, UnreadableXml, type XmlElement } from '#modules/egov';
import type {
  NationalCase,
  NationalDocument,
  NationalHearing,
  NationalJudge,
  NationalParty,
  NationalTerm,
} from '../national-case.ts';
import { PROTOCOL } from './names.ts';
import {
  caseNumber,
  code,
  day,
  instant,
  isTrue,
  key,
  list,
  maybeDay,
  maybeInstant,
  maybeKey,
  maybeLine,
  sha256,
  text,
  whole,
  withOwnKeys,
} from './read-values.ts';

/** Largest document of a case in bytes; the same bound as for what is filed. */
export const MOST_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** @throws UnreadableXml */
export function requireProtocol(element: XmlElement): void {
  if (textOf(element, 'protocol') !== PROTOCOL) throw new UnreadableXml('another version of the protocol');
}

/** Reads `courtCase`. @throws UnreadableXml */
export function readCase(element: XmlElement): NationalCase {
  const { number, courtCode, kind } = caseNumber(element, 'number');
  const judge = maybe(element, 'judge');
  return {
    ...{ number, courtCode, kind, category: code(element, 'category'), language: readLanguage(element) },
    ...{ registeredOn: day(element, 'registeredOn'), receivedOn: day(element, 'receivedOn') },
    previousNumber: maybeText(element, 'previousNumber') && caseNumber(element, 'previousNumber').number,
    ...{ stage: code(element, 'stage'), lastEvent: whole(element, 'lastEvent', 1_000_000) },
    judge: judge && readJudge(judge),
    parties: withOwnKeys(list(element, 'parties', 'party', readParty)),
    stages: withOwnKeys(
      list(element, 'stages', 'change', (one) => ({
        ...{ key: key(one), at: instant(one, 'at'), stage: code(one, 'stage'), ground: maybeLine(one, 'ground') },
      })),
    ),
    notes: withOwnKeys(
      list(element, 'notes', 'note', (one) => ({
        ...{ key: key(one), at: instant(one, 'at'), kk: text(one, 'kk', 2_000), ru: text(one, 'ru', 2_000) },
      })),
    ),
    documents: withOwnKeys(list(element, 'documents', 'document', readDocument)),
    hearings: withOwnKeys(list(element, 'hearings', 'hearing', readHearing)),
    terms: withOwnKeys(list(element, 'terms', 'term', readTerm)),
  };
}

function readLanguage(element: XmlElement): 'kk' | 'ru' {
  const found = textOf(element, 'language');
  if (found !== 'kk' && found !== 'ru') throw new UnreadableXml('language is kk or ru');
  return found;
}

export function readJudge(element: XmlElement): NationalJudge {
  return {
    ...{ iin: twelveDigits(textOf(element, 'iin')), surname: text(element, 'surname', 100) },
    ...{ givenName: text(element, 'givenName', 100), patronymic: maybeLine(element, 'patronymic', 100) },
  };
}

function readParty(element: XmlElement): NationalParty {
  const number = maybeText(element, 'number');
  const person = maybe(element, 'person');
  const organisation = maybe(element, 'organisation');
  if ((person === undefined) === (organisation === undefined)) throw new UnreadableXml('a person or an organisation');
  return {
    ...{ key: key(element), role: code(element, 'role'), number: number && twelveDigits(number) },
    name: person
      ? {
          ...{ kind: 'person', surname: text(person, 'surname', 100), givenName: text(person, 'givenName', 100) },
          patronymic: maybeLine(person, 'patronymic', 100),
        }
      : { kind: 'organisation', ...readOrganisation(organisation as XmlElement) },
    ...{ represents: maybeKey(element, 'represents'), joinedOn: day(element, 'joinedOn') },
    leftOn: maybeDay(element, 'leftOn'),
  };
}

const readOrganisation = (element: XmlElement) => ({ kk: text(element, 'nameKk'), ru: text(element, 'nameRu') });

export function readPaper(element: XmlElement) {
  const sizeBytes = whole(element, 'sizeBytes', MOST_DOCUMENT_BYTES);
  if (sizeBytes === 0) throw new UnreadableXml('a document has bytes');
  const mediaType = textOf(element, 'mediaType');
  if (!/^[a-z]+\/[a-z0-9.+-]{1,100}$/.test(mediaType)) throw new UnreadableXml('no media type');
  return {
    ...{ key: key(element), kind: code(element, 'kind'), title: text(element, 'title') },
    ...{ language: code(element, 'language'), fileName: text(element, 'fileName', 200), mediaType, sizeBytes },
    sha256: sha256(element),
  };
}

function readDocument(element: XmlElement): NationalDocument {
  return { ...readPaper(element), filedBy: maybeKey(element, 'filedBy'), filedAt: instant(element, 'filedAt') };
}

const hearingStates = ['set', 'held', 'adjourned'] as const;

export function readHearing(element: XmlElement): NationalHearing {
  const state = hearingStates.find((one) => one === textOf(element, 'state'));
  if (!state) throw new UnreadableXml('an unknown state of a hearing');
  const hearing = {
    ...{ key: key(element), startsAt: instant(element, 'startsAt'), minutes: whole(element, 'minutes', 720), state },
    ...{ room: text(element, 'room', 20), purpose: code(element, 'purpose') },
    ...{ beganAt: maybeInstant(element, 'beganAt'), endedAt: maybeInstant(element, 'endedAt') },
    reason: maybeLine(element, 'reason'),
    closedGround: maybeText(element, 'closedGround') && code(element, 'closedGround'),
  };
  if (hearing.minutes < 5) throw new UnreadableXml('a hearing takes five minutes at least');
  const isOver = state !== 'set';
  if (isOver !== (hearing.endedAt !== undefined)) throw new UnreadableXml('a hearing that is over has its end');
  if (state === 'held' && !hearing.beganAt) throw new UnreadableXml('a hearing that was held has its beginning');
  return hearing;
}

function readTerm(element: XmlElement): NationalTerm {
  const endedAt = maybeInstant(element, 'endedAt');
  return {
    ...{
      key: key(element),
      rule: code(element, 'rule'),
      party: maybeKey(element, 'party'),
      from: day(element, 'from'),
    },
    ...{ endedAt, isCancelled: endedAt !== undefined && isTrue(element, 'isCancelled') },
    breaks: list(element, 'breaks', 'break', (one) => ({ on: day(one, 'on'), resumedOn: maybeDay(one, 'resumedOn') })),
  };
}

function twelveDigits(number: string): string {
  if (!/^\d{12}$/.test(number)) throw new UnreadableXml('an IIN or BIN has twelve digits');
  return number;
}

/** Reads `cases`, which holds the asked one or nothing. @throws UnreadableXml */
export function readMaybeCase(data: XmlElement): NationalCase | undefined {
  requireProtocol(data);
  const [found, another] = only(data, 'cases').children;
  if (another) throw new UnreadableXml('two cases');
  return found && readCase(found);
}
