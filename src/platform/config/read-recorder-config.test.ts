import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRecorder, readRecorderConfig } from './read-recorder-config.ts';
import { StartRefusal } from './start-refusal.ts';

const key = 'k'.repeat(43);
const least = { ASHYQ_ROLE: 'recorder', ASHYQ_DATA: '/srv/recorder', RECORDER_SCREEN_KEY: key };
const refusal = (pattern: RegExp) => (thrown: unknown) =>
  thrown instanceof StartRefusal && pattern.test(thrown.print());

test('a recorder needs the key of its screens and nothing else', () => {
  assert.equal(isRecorder(least), true);
  assert.equal(isRecorder({}), false);
  const config = readRecorderConfig(least);
  assert.deepEqual(config.diskFolders, ['/srv/recorder/recordings']);
  assert.deepEqual([config.host, config.port, config.court], ['127.0.0.1', 7788, undefined]);
  assert.throws(() => readRecorderConfig({ ASHYQ_ROLE: 'recorder' }), refusal(/RECORDER_SCREEN_KEY/));
});

test('it writes to the disks that are named', () => {
  assert.deepEqual(readRecorderConfig({ ...least, RECORDER_DISKS: '/mnt/a, /mnt/b' }).diskFolders, [
    '/mnt/a',
    '/mnt/b',
  ]);
});

test('the court is reached by https, and with the key that the court gave', () => {
  const court = { ...least, COURT_URL: 'https://sot.example', RECORDER_KEY: key };
  assert.deepEqual(readRecorderConfig(court).court, { url: 'https://sot.example', key });
  assert.throws(() => readRecorderConfig({ ...court, RECORDER_KEY: '' }), refusal(/RECORDER_KEY/));
  assert.throws(
    () => readRecorderConfig({ ...court, COURT_URL: 'http://sot.example' }),
    refusal(/sot\.example.*https/),
  );
  assert.equal(
    readRecorderConfig({ ...court, COURT_URL: 'http://localhost:3000' }).court?.url,
    'http://localhost:3000',
  );
});

test('other machines reach it by https alone', () => {
  assert.throws(() => readRecorderConfig({ ...least, HOST: '192.168.4.20' }), refusal(/192\.168\.4\.20.*https/));
});
