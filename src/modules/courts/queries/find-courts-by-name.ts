import { compareTexts, matchRank } from '@ashyq/kk-text';
import type { Reads } from '#platform/db';
import { LANGS } from '#platform/i18n';
import type { Court } from '../model/court.ts';
import { listCourts } from './list-courts.ts';

/** Courts whose name in any language, or code, begins or contains what was typed; the nearest first. */
export async function findCourtsByName(on: Reads, typed: string, limit = 20): Promise<Court[]> {
  const found: { court: Court; rank: number }[] = [];
  for (const court of await listCourts(on)) {
    const rank = nearest(typed, court);
    if (rank !== undefined) found.push({ court, rank });
  }
  return found
    .sort((a, b) => a.rank - b.rank || lengthOf(a.court) - lengthOf(b.court) || order(a.court.code, b.court.code))
    .slice(0, limit)
    .map(({ court }) => court);
}

const order = compareTexts('kk');
/** Of equal answers the shorter name is the one that was meant. */
const lengthOf = ({ name }: Court): number => name.kk.length;

function nearest(typed: string, { code, name, shortName }: Court): number | undefined {
  if (typed.trim() === code) return 0;
  const ranks = LANGS.flatMap((lang) => [matchRank(typed, name[lang]), matchRank(typed, shortName[lang])]);
  const known = ranks.filter((rank) => rank !== null);
  return known.length > 0 ? Math.min(...known) : undefined;
}
