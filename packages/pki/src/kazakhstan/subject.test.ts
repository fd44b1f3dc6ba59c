import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestPki } from '../../testing/index.ts';
import { generateSigner } from '../algorithm/index.ts';
import { issueSelfSigned } from '../issue/index.ts';
import { attributeType } from '../name/index.ts';
import { roleByOid, subjectOf } from './index.ts';

const from = Temporal.Instant.from('2045-01-01T00:00:00Z');

test('a person of an organisation: IIN, BIN and roles are read from their places', async () => {
  const pki = await TestPki.create({ from });
  const roles = ['1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'];
  const person = {
    surname: 'ҮЛГІЛІ',
    name: 'ӘСЕЛ',
    iin: '990101600012',
    bin: '990140000017',
    organisation: '«ҮЛГІ» ЖШС',
  };
  const { certificate } = await pki.issuePerson(person, { from, roles });
  const { roles: found, ...rest } = subjectOf(certificate);
  assert.deepEqual(found, ['organisation', 'head']);
  assert.deepEqual(rest, {
    commonName: 'ҮЛГІЛІ ӘСЕЛ',
    surname: 'ҮЛГІЛІ',
    patronymic: undefined,
    organisation: '«ҮЛГІ» ЖШС',
    iin: '990101600012',
    bin: '990140000017',
    systemId: undefined,
  });
});

test('two different numbers in one name are no number, and neither are digits with anything around them', async () => {
  const signer = await generateSigner();
  const issue = (numbers: readonly string[]) =>
    issueSelfSigned(signer, {
      subject: numbers.map((text) => [attributeType.SERIAL_NUMBER, text] as const),
      notBefore: from,
      notAfter: from.add({ hours: 1 }),
      keyUsage: ['digitalSignature'],
    });
  assert.equal(subjectOf(await issue(['IIN990101600012', 'IIN880202500121'])).iin, undefined);
  assert.equal(subjectOf(await issue(['IIN9901016000120'])).iin, undefined);
  assert.equal(subjectOf(await issue(['IIN990101600012', 'IIN990101600012'])).iin, '990101600012');
});

test('a system of an organisation is known by the beginning of its identifier, not by digits that follow', () => {
  assert.equal(roleByOid('1.2.398.3.3.4.1.2.6.1'), 'organisation-system');
  assert.equal(roleByOid('1.2.398.3.3.4.1.2.61'), undefined);
});
