import { type CaseNumber, caseNumberParts, casePath } from '#modules/cases';
import { findingWeights, type SeenImport, torelikTexts } from '#modules/torelik';
import type { Lang } from '#platform/i18n';

/** What the operator reads: one line of JSON, the findings also in words. */
export function toldImport(seen: SeenImport, lang: Lang, isDryRun: boolean): object {
  const { number, courtCode, source, report, failure } = seen;
  return {
    ...{ number, courtCode, source, outcome: outcomeOf(seen, isDryRun) },
    ...(failure ? { failure } : {}),
    ...(report ? contentsOf(report) : {}),
    findings: report?.findings.map(({ code, what }) => {
      return { weight: findingWeights[code], code, what, text: torelikTexts(lang).findings[code] };
    }),
    ...(seen.caseId ? { page: `/${lang}/desk/cases/${casePath(caseNumberParts(number as CaseNumber))}` } : {}),
  };
}

/** blocked: something has to be mended first · waiting: the national system is silent, the queue goes on. */
export type ImportOutcome = 'blocked' | 'nothing_new' | 'would_be_brought' | 'brought_over' | 'failed' | 'waiting';

export function outcomeOf({ state, report }: SeenImport, isDryRun: boolean): ImportOutcome {
  if (state === 'done') return 'brought_over';
  if (state === 'failed') return 'failed';
  if (report?.isBlocked) return 'blocked';
  if (report?.isEmpty) return 'nothing_new';
  return isDryRun ? 'would_be_brought' : 'waiting';
}

function contentsOf({ stage, parties, documents, hearings, terms, notes, isAgain }: NonNullable<SeenImport['report']>) {
  return {
    ...{ isAgain, stage, parties, notes, terms },
    documents: documents.map(({ title, standing }) => ({ title, standing })),
    hearings: hearings.map(({ at, room, isInWords }) => ({ at, room, isInWords })),
  };
}
