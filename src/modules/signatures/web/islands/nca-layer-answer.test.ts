import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGreeting, readSignature } from './nca-layer-answer.ts';

const signed = (result: unknown) => JSON.stringify({ status: true, body: { result } });
const base64 = Buffer.alloc(60, 0x30).toString('base64').replace(/^./, 'M');

describe('what NCALayer says', () => {
  it('is a signature in one line, in many, as PEM, alone or in a list', () => {
    const pem = `-----BEGIN CMS-----\n${base64.replace(/(.{32})/g, '$1\r\n')}\n-----END CMS-----\n`;
    for (const result of [base64, [base64], pem, [pem]]) assert.equal(readSignature(signed(result)), base64);
  });

  it('is no signature when it is anything else', () => {
    for (const result of [42, [{}], 'no', '<xml/>', [base64.slice(0, 8)], `A${base64}`]) {
      assert.throws(() => readSignature(signed(result)), { code: 'malformed' }, JSON.stringify(result));
    }
    for (const text of ['', 'hello', '[]', 'null', '{}', '{"status":"yes"}']) {
      assert.throws(() => readSignature(text), { code: 'malformed' }, text);
    }
  });

  it('keeps the words of the program for whoever helps', () => {
    const text = JSON.stringify({ status: false, code: 'GENERAL_ERROR', message: 'no disk', details: '' });
    assert.throws(() => readSignature(text), { code: 'program-failed', message: 'GENERAL_ERROR: no disk' });
  });

  it('begins with a version', () => {
    assert.equal(readGreeting('{"result":{"version":"1.4"}}'), '1.4');
    for (const text of ['{"result":{}}', '{"result":"1.4"}', 'SSH-2.0']) {
      assert.throws(() => readGreeting(text), { code: 'malformed' }, text);
    }
  });
});
