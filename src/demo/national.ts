import { createHash } from 'node:crypto';
import type { NationalContents } from '#modules/torelik/module';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { demoCourts } from './plan/courts.ts';
import { type NationalPaper, nationalCases } from './plan/national-cases.ts';
import { paperTexts } from './plan/paper-texts.ts';
import { demoCast } from './plan/people.ts';
import { judgesOf } from './plan/posts.ts';

/** The papers of the national system bear this day, so that their hashes are the same in every process. */
const PRINTED_AT = Temporal.Instant.from('2026-11-02T05:00:00Z');

/** What the simulated national case system holds: running cases of the first court, and who judges in each. */
export async function demoNationalContents(platform: Platform): Promise<NationalContents> {
  const cast = demoCast();
  const [claim, evidence, ruling] = [
    await print(platform, 'claim'),
    await print(platform, 'evidence'),
    await print(platform, 'ruling'),
  ];
  const papers = { claim: claim.paper, evidence: evidence.paper, ruling: ruling.paper };
  return {
    cases: nationalCases(legalDay(platform.clock.now()), cast, papers),
    documents: [claim.bytes, evidence.bytes, ruling.bytes],
    judges: Object.fromEntries(
      demoCourts.map((court) => [
        court.code,
        judgesOf(cast, court).map(({ iin, surname, givenName, patronymic }) => {
          return { iin, surname, givenName, patronymic };
        }),
      ]),
    ),
  };
}

async function print(
  { printer }: Platform,
  kind: keyof (typeof paperTexts)['kk'],
): Promise<{ readonly bytes: Uint8Array; readonly paper: NationalPaper }> {
  const { title, text } = paperTexts.kk[kind];
  const template = new URL('./lay/paper.typ', import.meta.url);
  const about = { template, lang: 'kk', title, author: 'Төрелік', at: PRINTED_AT } as const;
  const bytes = await printer.print({ ...about, data: { title, text } });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, paper: { title, sizeBytes: bytes.byteLength, sha256 } };
}
