import { formatDate } from '@ashyq/kk-text';
import { type LetterId, listParticipants, type ParticipantName, type PrintedFor, printLetter } from '#modules/cases';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Paper } from '#platform/print';
import { actErrors } from '../errors.ts';
import { paperTexts } from '../locales/paper.ts';
import { actKindName } from '../model/act-kinds.ts';
import type { ActId } from '../model/ids.ts';
import { type ActRow, findAct, partsOf } from '../store/act-store.ts';
import { actPaper } from './print-act.ts';

/**
 * Prints the copy of an act for a side that was not in the hearing: a page of plain words, then the whole text with the code
 * by which it is verified (CPC RK art. 234). @throws what `printLetter` throws, ACTS_NOT_FOUND
 */
export async function printActCopy(
  platform: Platform,
  act: Act,
  { letterId, address }: { readonly letterId: LetterId; readonly address: string },
): Promise<Uint8Array> {
  return await printLetter(platform, act, { id: letterId, address, paperOf: (printed) => paperOf(platform, printed) });
}

async function paperOf(platform: Platform, printed: PrintedFor): Promise<Paper> {
  const row = await findAct(platform.reads, printed.subjectId as ActId);
  if (!row?.number || !row.code || !row.signed_at) throw actErrors('ACTS_NOT_FOUND');
  const mark = { number: row.number, code: row.code };
  const paper = await actPaper(platform, row, { kind: 'copy', parts: partsOf(row), at: row.signed_at, mark });
  const cover = await coverOf(platform, row, printed);
  return { ...paper, at: platform.clock.now(), data: { ...(paper.data as object), cover } };
}

/** Who gets it and why, and from which day the complaint runs. */
async function coverOf({ reads, clock, publicOrigin }: Platform, row: ActRow, printed: PrintedFor) {
  const { language } = row;
  const { cover: words } = paperTexts(language);
  const participant = (await listParticipants(reads, row.case_id)).find(({ id }) => id === printed.participantId);
  if (!participant) throw actErrors('ACTS_NOT_FOUND');
  const { name } = participant;
  return {
    to: wholeNameOf(language, name),
    ...{ address: printed.address, date: formatDate(language, legalDay(clock.now())), title: words.title },
    words: words.words({
      ...{ act: actKindName(row.kind, language), number: row.case_number },
      day: formatDate(language, legalDay(row.announced_at ?? clock.now())),
    }),
    cabinet: words.cabinet({ address: `${publicOrigin}/${language}/letter` }),
  };
}

function wholeNameOf(language: 'kk' | 'ru', name: ParticipantName): string {
  if (name.kind === 'organisation') return name[language];
  return [name.surname, name.givenName, name.patronymic].filter((part) => part).join(' ');
}
