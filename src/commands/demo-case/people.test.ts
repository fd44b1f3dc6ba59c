import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Pair, twoStrangers, twoUnknown } from './people.ts';

const phonesOf = ({ claimant, respondent }: Pair) => [claimant.phone, respondent.phone];

test('who walks again meets people to whom the demo has not written, until none are left', async () => {
  const written = new Set<string>();
  const walk = async () => {
    const pair = await twoUnknown(0.5, async (phone) => written.has(phone));
    for (const phone of phonesOf(pair)) written.add(phone);
  };
  const pairs = 80;
  for (let step = 0; step < pairs; step += 1) await walk();
  assert.equal(written.size, 2 * pairs);
  await assert.rejects(walk(), /ASHYQ_DATA/);
});

test('of a pair of whom one has heard from the court neither is taken', async () => {
  const [, respondent] = phonesOf(twoStrangers(0.5));
  const pair = await twoUnknown(0.5, async (phone) => phone === respondent);
  assert.ok(!phonesOf(pair).includes(String(respondent)));
});
