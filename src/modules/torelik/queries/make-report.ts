import { deadlineFor } from '#modules/courts';
import type { Reads } from '#platform/db';
import { isHouseError } from '#platform/errors';
import type { Finding } from '../model/import/findings.ts';
import type { ImportReport } from '../model/import/import-report.ts';
import { type ImportFacts, type ImportPlan, partyNameOf } from '../model/import/plan-import.ts';
import type { NationalCase } from '../model/national-case.ts';

/** The plan in the words of a report. @param more found while it was tried */
export async function makeReport(
  on: Reads,
  { record, facts, plan }: { readonly record: NationalCase; readonly facts: ImportFacts; readonly plan: ImportPlan },
  more: readonly Finding[] = [],
): Promise<ImportReport> {
  const { judge } = record;
  return {
    ...{ number: record.number, isAgain: plan.caseId !== undefined, isBlocked: plan.isBlocked, isEmpty: plan.isEmpty },
    ...{ category: plan.category, stage: plan.stage, language: record.language },
    registeredOn: record.registeredOn.toString(),
    judge: judge && [judge.surname, judge.givenName, judge.patronymic].filter(Boolean).join(' '),
    parties: plan.parties.map((party) => ({
      ...{ role: party.role, name: partyNameOf(party) },
      standing: facts.parties.get(party.key) ?? 'without_number',
    })),
    stages: plan.stages.map(({ stage, at }) => ({ stage, at: at.toString() })),
    notes: plan.notes.length,
    documents: plan.documents.map(({ title, sizeBytes, sha256 }) => ({
      ...{ title, sizeBytes, sha256, standing: facts.papers.get(sha256) ?? 'absent' },
    })),
    hearings: plan.hearings.map(({ hearing, courtroomId }) => ({
      ...{ at: hearing.startsAt.toString(), room: hearing.room, isInWords: courtroomId === undefined },
    })),
    terms: await Promise.all(plan.terms.map((term) => termLine(on, term))),
    findings: [...plan.findings, ...more],
  };
}

async function termLine(on: Reads, term: ImportPlan['terms'][number]) {
  const { rule, from, endedAt, breaks } = term;
  return { rule, from: from.toString(), lastDay: endedAt ? undefined : await lastDayOf(on, { rule, from, breaks }) };
}

async function lastDayOf(
  on: Reads,
  { rule, from, breaks }: Pick<ImportPlan['terms'][number], 'rule' | 'from' | 'breaks'>,
): Promise<string | undefined> {
  try {
    const pauses = breaks.map(({ on: day, resumedOn }) => ({
      ...{ kind: 'suspended' as const, on: day, resumedOn: resumedOn ?? null },
    }));
    const { deadline } = await deadlineFor(on, { rule, event: from, breaks: pauses });
    return deadline.state === 'running' ? deadline.lastDay.toString() : undefined;
  } catch (thrown) {
    if (isHouseError(thrown) && /^COURTS_(TERM_RULE|CALENDAR_YEAR)_MISSING$/.test(thrown.code)) return undefined;
    throw thrown;
  }
}
