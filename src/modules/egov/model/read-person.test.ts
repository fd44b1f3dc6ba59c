import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, readPerson } from './read-person.ts';
import { readXml, UnreadableXml } from './soap/xml-element.ts';

const person = (inside: string): string =>
  `<data><persons><person><iin>950214600022</iin><surname>БЕЙСЕНОВА</surname><name>АЙША</name>${inside}</person></persons></data>`;
const whole = '<birthDate>2095-02-14</birthDate><gender><code>2</code></gender><lifeStatus><code>0</code></lifeStatus>';
const read = (inside: string) => readPerson(readXml(person(inside)));

test('a person without patronymic and address is read without them', () => {
  assert.deepEqual(Object.keys(read(whole) ?? {}), ['iin', 'surname', 'given', 'birthDate', 'sex', 'isAlive']);
});

test('an address is one line from the region to the flat, without dashes of empty fields', () => {
  const address =
    '<regAddress><district><nameRu>АЛМАТЫ</nameRu></district><region><nameRu>БОСТАНДЫКСКИЙ</nameRu></region><city>-</city><street>Тест</street><building>1</building><flat>2</flat><arCode>0000000000000019</arCode></regAddress>';
  assert.deepEqual(read(whole + address)?.address, {
    line: 'АЛМАТЫ, БОСТАНДЫКСКИЙ, Тест, 1, 2',
    addressCode: '0000000000000019',
  });
});

for (const [name, inside] of [
  ['without a birth date', whole.replace(/<birthDate>.*<\/birthDate>/, '')],
  ['with an impossible birth date', whole.replace('2095-02-14', '2095-02-30')],
  ['with an unknown sex', whole.replace('<code>2</code>', '<code>7</code>')],
  ['without a life status', whole.replace(/<lifeStatus>.*/, '')],
  ['with two IINs', `${whole}<iin>970315500044</iin>`],
] as const) {
  test(`a person ${name} is not read`, () => assert.throws(() => read(inside), UnreadableXml));
}

test('a date of XML Schema may carry a zone', () => {
  assert.equal(readDate('2095-02-14+06:00').toString(), '2095-02-14');
  assert.equal(readDate('2095-02-14Z').toString(), '2095-02-14');
  assert.throws(() => readDate('14.02.2095'), UnreadableXml);
});
