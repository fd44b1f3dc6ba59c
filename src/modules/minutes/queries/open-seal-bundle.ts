import { writeSealedFiles } from '@ashyq/pki';
import type { HearingId } from '#modules/hearings';
import type { Platform } from '#platform';
import { minutesErrors } from '../errors.ts';
import { openSealFiles } from './open-seal-files.ts';

/**
 * The sealed hearing as one ZIP file, which its holder verifies without a network. Callers have shown that their reader may
 * see the protocol. @throws MINUTES_NOT_FOUND while there is no seal
 */
export async function openSealBundle(
  platform: Platform,
  hearingId: HearingId,
  reader: { readonly isWhole: boolean },
): Promise<Uint8Array> {
  const files = await openSealFiles(platform, hearingId, reader);
  const [list, seal] = [files?.get('list.json'), files?.get('list.json.p7s')];
  if (!files || !list || !seal) throw minutesErrors('MINUTES_NOT_FOUND');
  const rest = [...files].filter(([name]) => name !== 'list.json' && name !== 'list.json.p7s');
  return writeSealedFiles(list, seal, new Map(rest));
}
