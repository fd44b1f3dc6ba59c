import type { FactSource } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { type Finding, isStop } from '../../model/import/findings.ts';
import type { ImportReport } from '../../model/import/import-report.ts';
import { type ImportFacts, planImport } from '../../model/import/plan-import.ts';
import type { NationalCase } from '../../model/national-case.ts';
import { gatherFacts, papersOf } from '../../queries/gather-facts.ts';
import { gatherParties } from '../../queries/gather-parties.ts';
import { makeReport } from '../../queries/make-report.ts';
import type { ProvedPaper } from '../../queries/paper-proof.ts';
import type { BroughtPaper } from './look-at-case.ts';
import { writePlan } from './write-plan.ts';
import type { Writing } from './writing.ts';

export interface Preparing {
  readonly courtCode: string;
  readonly record: NationalCase;
  readonly source: FactSource;
  readonly category: string | undefined;
  readonly papers: readonly BroughtPaper[];
  /** Everything that the national system has was fetched: what is not among the papers is absent. */
  readonly isFetched?: boolean;
}

export interface Prepared extends Writing {
  readonly facts: ImportFacts;
}

/** Registers, lists and what is here already are asked, and the plan is made: all that a transaction does not wait for. */
export async function preparedImport(platform: Platform, preparing: Preparing): Promise<Prepared> {
  const { courtCode, record, source, category, papers, isFetched = false } = preparing;
  const parties = await gatherParties(platform, record.parties);
  const proved = papers.filter((paper): paper is ProvedPaper => !('refusal' in paper));
  const standings = papersOf(record, {
    proved: new Set(proved.map(({ sha256 }) => sha256)),
    refused: new Set(papers.flatMap((paper) => ('refusal' in paper ? [paper.sha256] : []))),
    isFetched: source === 'national' && !isFetched,
  });
  const asked = { courtCode, record, chosenCategory: category, parties, papers: standings };
  const facts = await gatherFacts(platform.db.reads, asked);
  const byHash = new Map(proved.map((paper) => [paper.sha256, paper]));
  return { record, source, parties, papers: byHash, facts, plan: planImport(record, facts) };
}

/** Carries what was found out of a transaction that is taken back. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super('tried out and taken back');
    this.findings = findings;
  }
}

/** Writes the plan as it would be written, to the last row, and takes it back. */
export async function tryOut(platform: Platform, act: Act, prepared: Prepared): Promise<ImportReport> {
  const { plan } = prepared;
  if (plan.isBlocked || plan.isEmpty) return await makeReport(platform.db.reads, prepared);
  const found = await findingsOf(platform, act, prepared);
  const report = await makeReport(platform.db.reads, prepared, found);
  return { ...report, isBlocked: found.some(isStop) };
}

async function findingsOf(platform: Platform, act: Act, prepared: Prepared): Promise<readonly Finding[]> {
  const writing = { ...prepared, papers: withThoseToFetch(prepared) };
  try {
    return await platform.db.transact(act, async (tx): Promise<never> => {
      throw new TakenBack((await writePlan(tx, writing)).findings);
    });
  } catch (thrown) {
    if (thrown instanceof TakenBack) return thrown.findings;
    throw thrown;
  }
}

/** What is still to be fetched stands for itself while it is only tried. */
function withThoseToFetch({ plan, papers }: Prepared): ReadonlyMap<string, ProvedPaper> {
  const listed = plan.documents.map(({ fileName, mediaType, sizeBytes, sha256 }) => {
    return [sha256, { fileName, mediaType, sizeBytes, sha256 }] as const;
  });
  return new Map<string, ProvedPaper>([...listed, ...papers]);
}
