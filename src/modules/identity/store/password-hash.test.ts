import assert from 'node:assert/strict';
import { argon2Sync } from 'node:crypto';
import { describe, it } from 'node:test';
import { keysFrom } from '#platform';
import { argon2Hashing, isSameHash } from './password-hash.ts';

const keys = keysFrom(new Uint8Array(32).fill(7));
const hashing = argon2Hashing(keys);
const password = 'жеті қабат көк аспан';

describe('a password hash', () => {
  it('is argon2id with 19 MiB, two passes, one lane, salted by the identifier and peppered', async () => {
    const expected = argon2Sync('argon2id', {
      message: password,
      nonce: Buffer.from(keys.mac('password-salt', '1:950101572046'), 'hex').subarray(0, 16),
      secret: Buffer.from(keys.mac('password-pepper', '1'), 'hex'),
      memory: 19 * 1024,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    });
    const made = await hashing.hash('950101572046', password);
    assert.ok(isSameHash(made, { hash: expected, scheme: 1 }));
  });

  it('is the same for the same person and password however the letters are composed, and for nobody else', async () => {
    const one = await hashing.hash('950101572046', 'Ё, й и ещё раз');
    const same = await hashing.hash('950101572046', 'Ё, й и ещё раз'.normalize('NFD'));
    assert.ok(isSameHash(one, same));
    assert.ok(!isSameHash(one, await hashing.hash('950101672151', 'Ё, й и ещё раз')));
    assert.ok(!isSameHash(one, await hashing.hash('950101572046', 'Ё, й и ещё два')));
    const elsewhere = argon2Hashing(keysFrom(new Uint8Array(32).fill(8)));
    assert.ok(!isSameHash(one, await elsewhere.hash('950101572046', 'Ё, й и ещё раз')));
    assert.ok(!isSameHash(one, { ...one, scheme: 2 }));
  });
});
