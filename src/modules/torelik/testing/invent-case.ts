import { createHash } from 'node:crypto';
import type { CaseCard, DocumentCard } from './simulator/card.ts';

/** A paper and how a case lists it. */
export interface InventedPaper {
  readonly bytes: Buffer;
  readonly card: DocumentCard;
}

export function inventPaper(key: string, given: Partial<DocumentCard> = {}, bytes?: Buffer): InventedPaper {
  const content = bytes ?? Buffer.from(`%PDF-1.4\n% ${key}\n%%EOF\n`);
  return {
    bytes: content,
    card: {
      ...{ key, kind: 'claim', title: 'Талап қою арызы', language: 'kk', fileName: `${key}.pdf` },
      ...{ mediaType: 'application/pdf', sizeBytes: content.length, filedAt: '2026-10-01T10:00:00+05:00' },
      sha256: createHash('sha256').update(content).digest('hex'),
      ...given,
    },
  };
}

/** A running civil case of court 7517 with both sides, before its hearing; everything can be given otherwise. */
export function inventCase(given: Partial<CaseCard> = {}): CaseCard {
  return {
    ...{ number: '7517-26-00-2/501', courtCode: '7517', kind: '2', category: 'loan', language: 'kk' },
    ...{ registeredOn: '2026-10-01', receivedOn: '2026-09-30', stage: 'preparation', lastEvent: 4 },
    parties: [
      {
        ...{ key: 'p1', role: 'claimant', number: '950214600022', joinedOn: '2026-10-01' },
        name: { kind: 'person', surname: 'Бейсенова', givenName: 'Айша', patronymic: 'Нұрланқызы' },
      },
      {
        ...{ key: 'p2', role: 'respondent', number: '451140900025', joinedOn: '2026-10-01' },
        name: { kind: 'organisation', kk: '«Үлгі» ЖШС', ru: 'ТОО «Үлгі»' },
      },
    ],
    stages: [
      { key: 's1', at: '2026-10-01T09:10:00+05:00', stage: 'registered' },
      { key: 's2', at: '2026-10-06T16:00:00+05:00', stage: 'accepted', ground: 'CPC RK art. 150' },
      { key: 's3', at: '2026-10-06T16:05:00+05:00', stage: 'preparation' },
    ],
    notes: [{ key: 'n1', at: '2026-10-20T11:00:00+05:00', kk: 'Сараптама тағайындалды', ru: 'Назначена экспертиза' }],
    documents: [],
    hearings: [],
    terms: [
      {
        ...{ key: 't1', rule: 'civil.claim_acceptance', from: '2026-09-30', endedAt: '2026-10-06T16:00:00+05:00' },
        ...{ isCancelled: false, breaks: [] },
      },
      { key: 't2', rule: 'civil.preparation', from: '2026-11-09', isCancelled: false, breaks: [] },
    ],
    ...given,
  };
}
