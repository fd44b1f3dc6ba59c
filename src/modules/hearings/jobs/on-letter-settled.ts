import type { DocumentId } from '#modules/cases';
import { letterSettled } from '#modules/cases/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { serveByLetter } from '../actions/serve-summons.ts';
import type { SummonsId } from '../model/summons.ts';

/** What the post has done with a paper summons; one that came back serves nobody. */
export function onLetterSettled(platform: Platform): JobHandler {
  return handleEvent(letterSettled, 'hearings.on-letter-settled', async (fact) => {
    const { kind, subjectId, outcome, on, postingNumber, proofDocumentId } = fact;
    if (kind !== 'summons' || !subjectId || outcome === 'returned') return;
    await serveByLetter(platform, subjectId as SummonsId, {
      ...{ on: Temporal.PlainDate.from(on), postingNumber },
      proofDocumentId: (proofDocumentId ?? undefined) as DocumentId | undefined,
    });
  });
}
