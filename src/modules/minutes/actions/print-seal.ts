import { formatDate, formatTime } from '@ashyq/kk-text';
import type { ListedFile } from '@ashyq/pki';
import { getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Json } from '#platform/print';
import { sealPaperTexts } from '../locales/seal-paper.ts';
import { sealedPartOf } from '../model/sealed-part.ts';
import { noRecordingWords } from '../queries/no-recording-words.ts';
import type { ProtocolRecord } from '../store/protocol-store.ts';
import { findSitting } from '../store/sitting-store.ts';

const template = new URL('../web/remark.typ', import.meta.url);

interface SealPaper {
  readonly files: readonly ListedFile[];
  readonly recordings: number;
  /** SHA-256 of the sealed list. */
  readonly sha256: string;
  readonly at: Temporal.Instant;
}

/** The seal as people read it: each part with its SHA-256; call it outside of any transaction. @throws what `Printer.print` throws */
export async function printSeal(platform: Platform, row: ProtocolRecord, paper: SealPaper): Promise<Uint8Array> {
  const { language, case_number: number, hearing_on: hearingOn } = row;
  const texts = sealPaperTexts(language);
  const court = (await getCourt(platform.reads, row.court_code)).name[language];
  const sitting = await findSitting(platform.reads, row.hearing_id);
  const reason = sitting && noRecordingWords(sitting, language);
  const notRecorded = reason ? texts.notRecorded({ reason }) : texts.noReason;
  const at = `${formatDate(language, legalDay(paper.at))}, ${formatTime(paper.at)}`;
  const data = {
    ...{ court, heading: texts.heading, about: texts.about({ day: formatDate(language, hearingOn), number }) },
    lines: [texts.lead, ...(paper.recordings === 0 ? [notRecorded] : [])],
    parts: [
      ...paper.files.map(({ name, sha256 }) => ({
        title: texts.parts[sealedPartOf(name)],
        text: `${name}\nSHA-256: ${sha256}`,
      })),
      { title: texts.list, text: `list.json\nSHA-256: ${paper.sha256}` },
    ],
    ...{ under: texts.made({ at }), signed: texts.signed },
  };
  const title = `${texts.heading}, № ${number}`;
  return await platform.printer.print({
    ...{ template, data: data as Json, lang: language, title, author: court, at: paper.at },
  });
}
