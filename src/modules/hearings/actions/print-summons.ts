import { formatLongDate, formatTime } from '@ashyq/kk-text';
import {
  caseTexts,
  findCategory,
  type LetterId,
  listParticipants,
  type Participant,
  type PrintedFor,
  printLetter,
} from '#modules/cases';
import { type Court, getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Paper } from '#platform/print';
import { hearingErrors } from '../errors.ts';
import { summonsTexts } from '../locales/summons/index.ts';
import type { SummonsLetter } from '../locales/summons/kk.ts';
import type { SummonsId } from '../model/summons.ts';
import { addresseeOf, commonRecord, wholeNameOf } from '../queries/summons-record.ts';
import { type HearingWithFile, hearingsWithFiles } from '../store/hearing-files.ts';
import { type EditionRow, findSummons, lastEdition } from '../store/summons-store.ts';
import { letterOf } from './templates.ts';

/**
 * Prints a paper summons with the ten fields of CPC RK art. 128(1), a QR of the hearing's page and a slip to be signed by
 * who takes it. @throws what `printLetter` throws, HEARINGS_NOT_CALLED when the hearing was changed meanwhile
 */
export async function printSummons(
  platform: Platform,
  act: Act,
  { letterId, address }: { readonly letterId: LetterId; readonly address: string },
): Promise<Uint8Array> {
  return await printLetter(platform, act, { id: letterId, address, paperOf: (printed) => paperOf(platform, printed) });
}

interface Called {
  readonly edition: EditionRow;
  readonly hearing: HearingWithFile;
  readonly participant: Participant;
  readonly court: Court;
  readonly letter: SummonsLetter;
  /** Of the proceedings. */
  readonly lang: 'kk' | 'ru';
  readonly address: string;
}

async function paperOf(platform: Platform, printed: PrintedFor): Promise<Paper> {
  const called = await calledBy(platform, printed);
  const { lang, hearing, court } = called;
  const { paper: words } = summonsTexts(lang);
  const page = `${platform.publicOrigin}/${lang}/hearings/${hearing.id}`;
  return {
    ...{ template: new URL('../web/summons.typ', import.meta.url), lang, title: words.title, author: court.name[lang] },
    at: platform.clock.now(),
    codes: { hearing: { text: page, label: words.qr } },
    data: { ...dataOf(called), address: `${platform.publicOrigin}/${lang}` },
  };
}

/** The summons as it stands now. @throws HEARINGS_NOT_CALLED */
async function calledBy(platform: Platform, { subjectId, participantId, address }: PrintedFor): Promise<Called> {
  const { reads } = platform.db;
  const summons = await findSummons(reads, { id: subjectId as SummonsId });
  const edition = summons && (await lastEdition(reads, summons.hearing_id));
  if (!summons || edition?.edition !== summons.edition) throw hearingErrors('HEARINGS_NOT_CALLED');
  const hearing = await hearingsWithFiles(reads).where('hearing.id', '=', summons.hearing_id).executeTakeFirstOrThrow();
  const participant = (await listParticipants(reads, hearing.case_id)).find(({ id }) => id === participantId);
  if (!participant) throw hearingErrors('HEARINGS_NOT_CALLED');
  const lang = hearing.case_language;
  const common = await commonRecord(reads, edition, hearing, platform.publicOrigin);
  const letter = letterOf(lang, { ...common, role: participant.role, addressee: addresseeOf(participant) });
  return { edition, hearing, participant, letter, lang, address, court: await getCourt(reads, hearing.court_code) };
}

/** Numbers of the fields are those of CPC RK art. 128(1). */
function dataOf(called: Called) {
  const { lang, edition, letter, hearing } = called;
  const { paper: words, letter: said } = summonsTexts(lang);
  const at = momentOf(called);
  return {
    title: words.title,
    off: edition.kind === 'put_off' ? said.putOff : null,
    facts: factsOf(called),
    main: [words.time, words.place],
    duties: [
      // 6, 7
      ...(letter.isCivil ? [said.evidence, said.rights] : []),
      // 8, 9
      words.handOver,
      said.absence,
      said.bring,
      said.change,
    ],
    // 10
    sender: words.sender({ name: edition.sender }),
    signature: words.signature,
    page: words.page,
    slip: {
      ...{ title: words.slip, text: words.taken({ number: hearing.case_number, at }) },
      ...{ who: words.slipWho, day: words.slipDay, sign: words.slipSign },
    },
  };
}

/** Fields 1-5 of the article, the way to the room, and the judge, whom people may challenge. */
function factsOf(called: Called): string[][] {
  const { lang, participant, court, letter, hearing, address } = called;
  const { paper: words } = summonsTexts(lang);
  const title = findCategory(hearing.category)?.name[lang];
  return [
    [words.addressee, wholeNameOf(lang, participant)],
    [words.address, address],
    [words.role, caseTexts(lang).roles[participant.role]],
    [words.court, court.name[lang]],
    [words.courtAddress, court.address?.[lang] ?? ''],
    [words.time, momentOf(called)],
    [words.place, words.room({ room: letter.room, floor: letter.floor })],
    ...(letter.way === '' ? [] : [[words.way, letter.way]]),
    [words.file, [`№ ${letter.number}`, ...(title ? [title] : [])].join(', ')],
    [words.judge, letter.judge],
  ];
}

function momentOf({ lang, edition: { starts_at: startsAt } }: Called): string {
  return `${formatLongDate(lang, legalDay(startsAt))}, ${formatTime(startsAt)}`;
}
