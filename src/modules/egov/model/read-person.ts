import { properName } from './proper-name.ts';
import type { RegisteredAddress, RegisteredPerson } from './registered-person.ts';
import { maybe, maybeText, only, textOf, UnreadableXml, type XmlElement } from './soap/xml-element.ts';

/** Codes of the classifier of life statuses: 0 «Қалыпты / Нормальный»; 1 is taken for the dead (unverified). */
const DEAD = '1';
const SEX: Readonly<Record<string, 'male' | 'female'>> = { '1': 'male', '2': 'female' };

/** Reads `persons/person` of ГБД ФЛ. @returns undefined when the list is empty @throws UnreadableXml */
export function readPerson(data: XmlElement): RegisteredPerson | undefined {
  const persons = only(data, 'persons');
  if (persons.children.length === 0) return undefined;
  const person = only(persons, 'person');
  const sex = SEX[textOf(only(person, 'gender'), 'code')];
  if (!sex) throw new UnreadableXml('gender is unknown');
  const patronymic = maybeText(person, 'patronymic');
  const address = readAddress(maybe(person, 'regAddress'));
  return {
    iin: textOf(person, 'iin'),
    surname: properName(textOf(person, 'surname')),
    given: properName(textOf(person, 'name')),
    ...(patronymic ? { patronymic: properName(patronymic) } : {}),
    birthDate: readDate(textOf(person, 'birthDate')),
    sex,
    isAlive: textOf(only(person, 'lifeStatus'), 'code') !== DEAD,
    ...(address ? { address } : {}),
  };
}

/** From the region down to the flat, in Russian: the register keeps street names in one language. */
function readAddress(address: XmlElement | undefined): RegisteredAddress | undefined {
  if (!address) return undefined;
  const places = ['district', 'region'].map((name) => {
    const place = maybe(address, name);
    return place && maybeText(place, 'nameRu');
  });
  const line = [
    ...places,
    maybeText(address, 'city'),
    maybeText(address, 'street'),
    maybeText(address, 'building'),
    maybeText(address, 'flat'),
  ]
    .filter((part) => part !== undefined && part !== '-')
    .join(', ');
  if (line === '') return undefined;
  const addressCode = maybeText(address, 'arCode');
  return { line, ...(addressCode ? { addressCode } : {}) };
}

/** `1999-12-31`, with or without a time zone as XML Schema allows. */
export function readDate(text: string): Temporal.PlainDate {
  const date = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?$/.exec(text)?.[1];
  try {
    return Temporal.PlainDate.from(date ?? '', { overflow: 'reject' });
  } catch {
    throw new UnreadableXml('a date is expected');
  }
}
