import { isActKind, type PublicActsAsked } from '#modules/acts';
import { findCourt } from '#modules/courts';
import type { PageRequest } from '#platform/http';

/** What a visitor asked of the bank of acts, and which days could not be read. */
export interface ActsAsked extends Required<Pick<PublicActsAsked, 'words' | 'page'>> {
  readonly court: string;
  readonly kind: string;
  /** As typed. */
  readonly from: string;
  readonly to: string;
  readonly wrongDays: readonly ('from' | 'to')[];
}

/** An unknown court or kind is not asked for. */
export async function readActsAsked({ platform, query }: PageRequest): Promise<ActsAsked> {
  const court = /^\d{4}$/.test(query.court ?? '') ? await findCourt(platform.reads, query.court ?? '') : undefined;
  const { from = '', to = '', q = '', page = '' } = query;
  const days = { from: from.trim(), to: to.trim() };
  return {
    ...days,
    court: court?.code ?? '',
    kind: isActKind(query.kind) ? query.kind : '',
    words: q.normalize('NFC').trim().slice(0, 200),
    page: /^\d{1,5}$/.test(page) ? Number(page) : 1,
    wrongDays: (['from', 'to'] as const).filter((name) => days[name] !== '' && !dayOf(days[name])),
  };
}

export function dayOf(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : undefined;
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** Address of the same question on another page. */
export function actsHref(lang: string, { court, kind, from, to, words }: ActsAsked, page = 1): string {
  const query = new URLSearchParams();
  const asked = { court, kind, from, to, q: words, page: page > 1 ? String(page) : '' };
  for (const [name, value] of Object.entries(asked)) if (value !== '') query.set(name, value);
  return query.size > 0 ? `/${lang}/acts?${query}` : `/${lang}/acts`;
}
