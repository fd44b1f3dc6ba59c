import { createHash } from 'node:crypto';
import { sealedListBytes, writeSealedFiles } from '@ashyq/pki';
import { getCase } from '#modules/cases';
import { sealForCourt } from '#modules/signatures';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import { actErrors } from '../errors.ts';
import { actKindOn, headings } from '../model/act-kinds.ts';
import type { ActParts } from '../model/parts.ts';
import {
  type PublicFacts,
  type PublicFile,
  type PublicFileName,
  publicFiles,
  publicJson,
} from '../model/public-files.ts';
import { courtAndMatter, judgeOf } from '../queries/draft-facts.ts';
import type { ActRow } from '../store/act-store.ts';
import { publicHtml } from '../web/public-html.ts';
import { type PaperMark, printAct, verifyAddress } from './print-act.ts';

/**
 * Makes every file of the public version and stores their bytes: PDF, HTML and JSON of the same text, the list of their hashes
 * under the automatic seal of the court, and all of it in one bundle. The seal vouches for what was published and is no
 * signature under the act. Call it outside of any transaction.
 * @throws what `Printer.print` throws, ACTS_KIND_NOT_HERE, ACTS_NO_JUDGE
 */
export async function makePublicFiles(
  platform: Platform,
  row: ActRow,
  { parts, code }: { readonly parts: ActParts; readonly code: string },
): Promise<readonly PublicFile[]> {
  const mark = { number: row.number ?? '', code };
  const at = row.announced_at ?? platform.clock.now();
  const facts = await factsOf(platform, row, parts, mark);
  const shown = new Map<PublicFileName, Uint8Array>([
    ['act.pdf', await printAct(platform, row, { kind: 'public', parts, at, mark })],
    ['act.html', new TextEncoder().encode(publicHtml(facts))],
    ['act.json', new TextEncoder().encode(publicJson(facts))],
  ]);
  const about = { number: facts.number, code, case: facts.caseNumber, court: facts.court.code, address: facts.address };
  const listed = [...shown].map(([name, bytes]) => ({ ...fileOf(name, bytes), mediaType: publicFiles[name] }));
  const list = sealedListBytes({ about, files: listed });
  const seal = await sealForCourt(platform, { kind: 'published_list', content: list });
  const all = new Map(shown)
    .set('list.json', list)
    .set('list.json.p7s', seal)
    .set('bundle.zip', writeSealedFiles(list, seal, shown));
  for (const bytes of all.values()) await platform.blobs.put(bytes);
  return [...all].map(([name, bytes]) => fileOf(name, bytes));
}

function fileOf(name: PublicFileName, bytes: Uint8Array): PublicFile {
  return { name, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function factsOf(platform: Platform, row: ActRow, parts: ActParts, mark: PaperMark): Promise<PublicFacts> {
  const { reads, publicOrigin } = platform;
  const { language } = row;
  const found = await getCase(reads, row.case_id);
  const kind = actKindOn(row.kind, legalDay(row.changed_at));
  if (!kind || !row.final_on) throw actErrors('ACTS_KIND_NOT_HERE');
  const { courtName, category } = await courtAndMatter(reads, found, language);
  const { shortName: judge } = await judgeOf(reads, found);
  return {
    ...{ ...mark, caseNumber: row.case_number, court: { code: row.court_code, name: courtName }, kind: row.kind },
    ...{ name: kind.name[language], ...headings[kind.form][language], subtitle: kind.subtitle?.[language] ?? null },
    ...{ language, category, judge, finalOn: row.final_on, appealUntil: row.appeal_until, parts },
    address: `${publicOrigin}/${language}/acts/${encodeURIComponent(row.slug ?? '')}`,
    verifyAddress: verifyAddress(publicOrigin, language, mark),
  };
}
