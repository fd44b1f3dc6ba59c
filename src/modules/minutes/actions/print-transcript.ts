import { formatDate } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import { getTranscriptState, readOpenTranscript, type TranscriptLine } from '#modules/recording';
import type { Platform } from '#platform';
import type { Json } from '#platform/print';
import { transcriptPaperTexts } from '../locales/transcript-paper.ts';
import { clockTimeOf } from '../model/clock-time.ts';
import type { ProtocolRecord } from '../store/protocol-store.ts';

const template = new URL('../web/remark.typ', import.meta.url);

/**
 * What the machine heard in the recordings of the hearing, as the attachment of the protocol; closed parts stay out of it and
 * it says so. Call it outside of any transaction.
 * @returns undefined while there is no transcript, or it is not whole @throws what `Printer.print` throws
 */
export async function printTranscript(platform: Platform, row: ProtocolRecord): Promise<Uint8Array | undefined> {
  const { state, recordings } = await getTranscriptState(platform, row.hearing_id);
  if (state !== 'done') return undefined;
  const read = await Promise.all(recordings.map((id) => readOpenTranscript(platform.reads, id)));
  const { language, case_number: number, hearing_on: hearingOn } = row;
  const texts = transcriptPaperTexts(language);
  const court = (await getCourt(platform.reads, row.court_code)).name[language];
  const data = {
    ...{ court, heading: texts.heading, about: texts.about({ day: formatDate(language, hearingOn), number }) },
    lines: [texts.lead, ...(read.some(({ isCut }) => isCut) ? [texts.cut] : [])],
    parts: read.flatMap(({ lines }, index) => ({
      title: texts.recording({ name: recordings[index] ?? '' }),
      text: lines.map((line) => spoken(line, texts.microphone)).join('\n') || texts.nothing,
    })),
    ...{ under: '', signed: texts.machine },
  };
  const title = `${texts.heading}, № ${number}`;
  return await platform.printer.print({
    ...{ template, data: data as Json, lang: language, title, author: court, at: platform.clock.now() },
  });
}

function spoken({ track, fromUs, text }: TranscriptLine, microphone: (p: { n: string }) => string): string {
  const at = clockTimeOf(Temporal.Instant.fromEpochMilliseconds(Math.floor(fromUs / 1000)));
  const [, n] = /-(\d+)$/.exec(track) ?? [];
  return `${at}, ${n ? microphone({ n }) : track}: ${text}`;
}
