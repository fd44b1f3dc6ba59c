import type { Platform } from '#platform';
import { plainText } from '../model/anonymise/marks.ts';
import { partNames } from '../model/parts.ts';
import type { PublicAct } from './public-acts.ts';
import { readBytes } from './read-bytes.ts';

/** The public version as the file that was published. @throws BLOBS_ABSENT */
export async function openPublicPaper(platform: Platform, { paper }: PublicAct): Promise<Uint8Array> {
  return await readBytes(platform, paper.sha256);
}

/** The public version for programs. */
export function publicActJson(act: PublicAct, address: string) {
  const { number, caseNumber, courtCode, kind, language, category, standing, paper } = act;
  return {
    ...{ number, case: caseNumber, court: courtCode, kind, language, category, standing, address },
    ...{ finalOn: act.finalOn.toString(), appealUntil: act.appealUntil?.toString() ?? null },
    ...{ inForceOn: act.inForceOn?.toString() ?? null, publishedAt: act.publishedAt.toString() },
    parts: Object.fromEntries(partNames.map((part) => [part, plainText(act.parts[part])])),
    pdf: { address: `${address}/act.pdf`, sha256: paper.sha256, sizeBytes: paper.sizeBytes, code: paper.code },
  };
}
