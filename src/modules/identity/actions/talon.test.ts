import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type TestPlatform, testPlatform } from '#testing';
import { argon2Hashing, passwordHashing } from '../store/password-hash.ts';
import { type DrawnTalon, drawPin, drawTalon, proveTalon, type TalonAsked } from './talon.ts';

describe('a talon', () => {
  let platform: TestPlatform;
  let talon: DrawnTalon;
  let row: { readonly pin_hash: Buffer };
  const prove = (given: Partial<TalonAsked> = {}) =>
    proveTalon(platform, { number: talon.number, pin: talon.pin, network: 'home', ...given }, async (number) =>
      number === talon.number ? row : undefined,
    );
  const wrong = () => `${talon.pin.startsWith('A') ? 'C' : 'A'}${talon.pin.slice(1)}`;

  before(async () => {
    platform = await testPlatform();
    platform.ports.plug(passwordHashing, argon2Hashing(platform.keys));
    talon = await drawTalon(platform, 'question');
    row = { pin_hash: talon.hashed.hash };
  });

  it('has a number of its kind, so that a filing and a question never share one', async () => {
    assert.match(talon.number, /^9\d{11}$/);
    for (let count = 0; count < 20; count += 1) assert.match((await drawTalon(platform, 'filing')).number, /^[1-8]/);
  });

  it('is proved by its PIN however it was typed, and by nothing else', async () => {
    assert.equal((await prove({ pin: talon.pin.toLowerCase() })).kind, 'proved');
    assert.equal((await prove({ pin: wrong() })).kind, 'refused');
    assert.equal((await prove({ number: (await drawTalon(platform, 'question')).number })).kind, 'refused');
    assert.equal((await prove({ number: '1234' })).kind, 'mistyped');
  });

  it('opens by a new PIN alone once that is kept', async () => {
    const { pin, hashed } = await drawPin(platform, talon.number);
    const before = row;
    row = { pin_hash: hashed.hash };
    assert.equal((await prove({ pin, network: 'other' })).kind, 'proved');
    assert.equal((await prove({ network: 'other' })).kind, 'refused');
    row = before;
  });

  it('makes one network wait that guesses, and one that tries number after number', async () => {
    for (let tries = 0; tries < 5; tries += 1) await prove({ pin: wrong(), network: 'guesser' });
    assert.deepEqual(await prove({ network: 'guesser' }), { kind: 'wait', wait: 10 });
    assert.equal((await prove({ network: 'elsewhere' })).kind, 'proved');
    const numbers = await Promise.all(Array.from({ length: 41 }, () => drawTalon(platform, 'question')));
    const kinds = new Set<string>();
    for (const { number } of numbers) kinds.add((await prove({ number, network: 'walker' })).kind);
    assert.deepEqual([...kinds], ['refused', 'wait']);
  });
});
