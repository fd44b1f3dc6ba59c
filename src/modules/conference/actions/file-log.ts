import { formatDate, formatTime } from '@ashyq/kk-text';
import { fileDocument, getCase } from '#modules/cases';
import { getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import type { Json } from '#platform/print';
import { conferenceTexts } from '../locales/index.ts';
import { isFiled } from '../model/filed-kinds.ts';
import type { RoomId } from '../model/ids.ts';
import { getRoomLog, type RoomLog } from '../queries/room-log.ts';
import { findFiledLog, insertFiledLog } from '../store/filed-log-store.ts';
import { findRoom, lockRoom } from '../store/room-store.ts';
import { logDetails, logWhat } from '../web/log-words.ts';

const system = { kind: 'system', name: 'conference' } as const;
const act: Act = { actor: system, action: 'conference.file-log' };
const template = new URL('../web/room-log.typ', import.meta.url);

/**
 * Puts the log of an ended room into the file of its case, once: everybody who may read the file reads it. Runs as a job, outside of any
 * transaction. @throws what `Printer.print` throws
 */
export async function fileLog(platform: Platform, roomId: RoomId): Promise<void> {
  const { reads } = platform;
  const room = await findRoom(reads, roomId);
  if (room?.phase !== 'ended' || !room.case_id || (await findFiledLog(reads, roomId))) return;
  const { case_id: caseId } = room;
  const [{ language, number }, court] = await Promise.all([getCase(reads, caseId), getCourt(reads, room.court_code)]);
  const whole = await getRoomLog(reads, system, roomId);
  const log = { ...whole, entries: whole.entries.filter(({ kind }) => isFiled(kind)) };
  const day = legalDay(room.starts_at);
  const { paper } = conferenceTexts(language);
  const about = paper.about({ number, day: formatDate(language, day) });
  const data = { ...{ court: court.name[language], about }, ...paperOf(language, log) };
  const title = paper.title;
  const bytes = await platform.printer.print({
    ...{ template, data: data as Json, lang: language, title: `${title}, № ${number}`, author: data.court },
    at: platform.clock.now(),
  });
  const stored = await platform.blobs.put(bytes);
  await platform.db.transact(act, async (tx) => {
    tx.record({ kind: 'room', id: roomId }, { lines: log.entries.length });
    await lockRoom(tx, roomId);
    if (await findFiledLog(tx, roomId)) return;
    const documentId = await fileDocument(tx, {
      ...{ caseId, kind: 'other', title, language, fileName: `video-log-${day}.pdf`, ...stored },
      ...{ mediaType: 'application/pdf', isProved: true, from: 'court', isTold: false },
    });
    const lines = log.entries.length;
    await insertFiledLog(tx, {
      ...{ room_id: roomId, document_id: documentId, sha256: stored.sha256, lines, filed_at: tx.clock.now() },
    });
  });
}

function paperOf(language: 'kk' | 'ru', { entries, pages }: RoomLog) {
  const { paper } = conferenceTexts(language);
  return {
    ...{ heading: paper.heading, lead: paper.lead, signed: paper.signed },
    words: { head: [paper.time, paper.what, paper.who], pages: paper.pages },
    rows: entries.map((entry) => ({
      ...{ at: secondOf(entry.at), what: logWhat(language, entry), who: entry.name ?? paper.court },
      details: logDetails(language, entry).join('; '),
    })),
    pages: pages.map(({ title, page, shownAt, endedAt }) => [
      `${secondOf(shownAt)}–${endedAt ? secondOf(endedAt) : ''}`,
      paper.page({ title, page }),
    ]),
  };
}

function secondOf(at: Temporal.Instant): string {
  return `${formatTime(at)}:${String(at.toZonedDateTimeISO('Asia/Almaty').second).padStart(2, '0')}`;
}
