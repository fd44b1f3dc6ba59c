import { escapeXml } from '#modules/egov/testing';
import { PROTOCOL } from '../../model/protocol/names.ts';
import type { CaseCard, DocumentCard, EventCard, HearingCard, JudgeCard } from './card.ts';

type Value = string | number | boolean | undefined;

/** Elements in the order of the fields; what is undefined is left out. */
export function elements(fields: Readonly<Record<string, Value>>): string {
  return Object.entries(fields)
    .map(([name, value]) => (value === undefined ? '' : `<${name}>${escapeXml(String(value))}</${name}>`))
    .join('');
}

const list = <Item>(name: string, item: string, items: readonly Item[], write: (item: Item) => string): string =>
  `<${name}>${items.map((one) => `<${item}>${write(one)}</${item}>`).join('')}</${name}>`;

/** Content of `courtCase`. */
export function caseXml(card: CaseCard): string {
  const { number, category, language, registeredOn, receivedOn, previousNumber, stage, lastEvent, judge } = card;
  return [
    elements({ number, category, language, registeredOn, receivedOn, previousNumber, stage, lastEvent }),
    judge ? `<judge>${judgeXml(judge)}</judge>` : '',
    list('parties', 'party', card.parties, partyXml),
    list('stages', 'change', card.stages, (one) => elements({ ...one })),
    list('notes', 'note', card.notes, (one) => elements({ ...one })),
    list('documents', 'document', card.documents, (one) => elements({ ...one })),
    list('hearings', 'hearing', card.hearings, hearingXml),
    list('terms', 'term', card.terms, ({ breaks, ...one }) => {
      return elements({ ...one }) + list('breaks', 'break', breaks, (pause) => elements({ ...pause }));
    }),
  ].join('');
}

const judgeXml = (judge: JudgeCard): string => elements({ ...judge });
const hearingXml = (hearing: HearingCard): string => elements({ ...hearing });

function partyXml({ name, ...party }: CaseCard['parties'][number]): string {
  const who =
    name.kind === 'person'
      ? `<person>${elements({ surname: name.surname, givenName: name.givenName, patronymic: name.patronymic })}</person>`
      : `<organisation>${elements({ nameKk: name.kk, nameRu: name.ru })}</organisation>`;
  return elements({ ...party }) + who;
}

export function eventXml({ id, caseNumber, ordinal, at, change }: EventCard): string {
  return elements({ id, caseNumber, ordinal, at, kind: change.kind }) + changeXml(change);
}

function changeXml(change: EventCard['change']): string {
  switch (change.kind) {
    case 'case_registered':
      return elements({ registeredOn: change.registeredOn });
    case 'judge_assigned':
      return `<judge>${judgeXml(change.judge)}</judge>`;
    case 'hearing_set':
    case 'hearing_moved':
      return `<hearing>${hearingXml(change.hearing)}</hearing>`;
    case 'hearing_cancelled':
      return elements({ hearingKey: change.hearingKey, reason: change.reason });
    case 'act_issued':
      return `<document>${elements({ ...(change.document as Omit<DocumentCard, 'filedAt'>) })}</document>`;
    case 'stage_changed':
      return elements({ stage: change.stage, ground: change.ground });
  }
}

/** An export file of one case. */
export function exportXml(card: CaseCard): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<caseExport>${elements({ protocol: PROTOCOL })}<courtCase>${caseXml(card)}</courtCase></caseExport>
`;
}
