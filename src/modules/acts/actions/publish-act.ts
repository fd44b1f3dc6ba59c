import { randomInt } from 'node:crypto';
import { foldForSearch } from '@ashyq/kk-text';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import type { Tx } from '#platform/db';
import { actErrors } from '../errors.ts';
import { actPublished } from '../events.ts';
import { newCode } from '../model/act-number.ts';
import { type PublicParts, publicPartsOf } from '../model/anonymise/marks.ts';
import { partNames } from '../model/parts.ts';
import type { PublicFile } from '../model/public-files.ts';
import { readAct } from '../queries/read-act.ts';
import { partsOf } from '../store/act-store.ts';
import { findPublic, insertPublicFiles, marksOf, updatePublic } from '../store/public-store.ts';
import { makePublicFiles } from './make-public-files.ts';
import { factOf } from './open-act.ts';
import { plainParts } from './print-act.ts';
import { publicityOf } from './propose-public-version.ts';
import { isDoneBy, openReview, type PublicSeen, personOf } from './review-public-version.ts';

/**
 * The second look: another person lets everybody read the public version. The original is not touched.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_CHANGED_MEANWHILE, ACTS_NOT_FOR_THE_PUBLIC, ACTS_ALREADY_PUBLISHED,
 *   ACTS_SAME_REVIEWER, PRINT_NO_GLYPH
 */
export async function publishAct(platform: Platform, act: Act, seen: PublicSeen): Promise<void> {
  const { row, parts } = await publicTextOf(platform, act, seen);
  const code = newCode(randomInt);
  const files = await makePublicFiles(platform, row, { parts: plainParts(parts), code });
  await platform.db.transact(act, async (tx) => await publishIn(tx, seen, { parts, code, files }));
}

async function publicTextOf(platform: Platform, act: Act, seen: PublicSeen) {
  const row = await readAct(platform.reads, act.actor, seen.id, 'review-public-version');
  const found = await findPublic(platform.reads, seen.id);
  if (!found) throw actErrors('ACTS_NOT_FOR_THE_PUBLIC');
  return { row, parts: publicPartsOf(partsOf(row), marksOf(found)) };
}

interface Printed {
  readonly parts: PublicParts;
  readonly code: string;
  readonly files: readonly PublicFile[];
}

async function publishIn(tx: Tx, seen: PublicSeen, { parts, code, files }: Printed): Promise<void> {
  if (await isDoneBy(tx, seen, 'second')) return;
  const { row, found } = await openReview(tx, seen);
  const person = personOf(tx);
  if (found.state !== 'looked_once' || person === found.first_by) throw actErrors('ACTS_SAME_REVIEWER');
  // A hearing may have been closed since the proposal.
  if ((await publicityOf(tx, row)) !== 'open') throw actErrors('ACTS_NOT_FOR_THE_PUBLIC');
  const words = partNames.map((part) => plainParts(parts)[part]).join('\n');
  const pdf = files.find(({ name }) => name === 'act.pdf');
  if (!pdf) throw new Error('nothing was printed');
  await updatePublic(tx, row.id, {
    ...{ state: 'published', second_by: person, second_at: tx.clock.now(), published_at: tx.clock.now() },
    ...{ parts: JSON.stringify(parts), folded: foldForSearch(words), code },
    ...{ sha256: pdf.sha256, size_bytes: pdf.sizeBytes },
  });
  await insertPublicFiles(tx, row.id, files);
  const published = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]));
  tx.record({ kind: 'act', id: row.id }, { published });
  tx.publish(actPublished, { ...factOf(row), slug: row.slug ?? '' });
}
