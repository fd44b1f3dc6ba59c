import type { Platform } from '#platform';
import type { Actor } from '#platform/audit';
import { plainParts, printAct } from '../actions/print-act.ts';
import { actErrors } from '../errors.ts';
import { isDraft } from '../model/act-course.ts';
import { publicPartsOf } from '../model/anonymise/marks.ts';
import type { ActId } from '../model/ids.ts';
import { partsOf } from '../store/act-store.ts';
import { findPublic, marksOf } from '../store/public-store.ts';
import { readAct } from './read-act.ts';
import { readBytes } from './read-bytes.ts';

/** A file of an act for its reader. */
export interface OpenedPaper {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/**
 * The act on paper as it stands: a draft is printed now and says so, a signed one is the very file that was signed.
 * @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, PRINT_NO_GLYPH
 */
export async function openPaper(platform: Platform, actor: Actor, id: ActId): Promise<OpenedPaper> {
  const row = await readAct(platform.reads, actor, id, 'read');
  if (!isDraft(row.state) && row.sha256) {
    return { bytes: await readBytes(platform, row.sha256), fileName: `${row.slug}.pdf` };
  }
  const asked = { kind: 'draft', parts: partsOf(row), at: row.changed_at, mark: undefined } as const;
  return { bytes: await printAct(platform, row, asked), fileName: `draft-${row.id}.pdf` };
}

/** How the public version would look with the marks as they stand. @throws ACTS_NOT_FOUND, ACTS_NOT_ALLOWED, ACTS_NOT_FOR_THE_PUBLIC */
export async function openPublicPreview(platform: Platform, actor: Actor, id: ActId): Promise<OpenedPaper> {
  const row = await readAct(platform.reads, actor, id, 'review-public-version');
  const found = await findPublic(platform.reads, id);
  if (!found || found.state === 'withheld') throw actErrors('ACTS_NOT_FOR_THE_PUBLIC');
  const parts = plainParts(publicPartsOf(partsOf(row), marksOf(found)));
  const asked = { kind: 'public', parts, at: row.changed_at, mark: undefined } as const;
  return { bytes: await printAct(platform, row, asked), fileName: `public-draft-${row.id}.pdf` };
}
