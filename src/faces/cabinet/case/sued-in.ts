import { type CaseDocument, type CaseFile, type ExplainedTerm, isPending, type Participant } from '#modules/cases';

const responses: readonly string[] = ['civil.response', 'civil.simplified_response', 'administrative.response'];

/** A claim against the reader that waits for an answer. */
export interface SuedIn {
  readonly claimant: Participant | undefined;
  readonly claim: CaseDocument | undefined;
  /** Runs from the day on which the claim was served. */
  readonly term: ExplainedTerm | undefined;
}

/** @returns undefined for who is not the respondent, has answered, or has nothing to answer any more */
export function suedIn({ found, own, participants, documents, terms }: CaseFile): SuedIn | undefined {
  const self = participants.find(({ id, role }) => own.includes(id) && role === 'respondent');
  const isOpen = found.stage === 'registered' || isPending(found.stage);
  const hasAnswered = documents.some(({ kind, filedBy }) => kind === 'response' && filedBy === self?.id);
  if (!self || !isOpen || hasAnswered) return undefined;
  return {
    claimant: participants.find(({ role }) => role === 'claimant'),
    claim: documents.find(({ kind, number }) => kind === 'claim' && number !== undefined),
    term: terms.find(({ rule, participantId }) => responses.includes(rule) && participantId === self.id),
  };
}
