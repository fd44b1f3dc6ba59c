import { formatDate } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Json } from '#platform/print';
import { paperTexts } from '../locales/paper.ts';
import { clockTimeOf } from '../model/clock-time.ts';
import { protocolItems } from '../model/protocol-form.ts';
import type { ProtocolRow } from '../model/protocol-row.ts';
import { wordsIn } from '../model/templates/words-in.ts';
import { headingOf } from '../queries/heading-of.ts';
import type { ProtocolRecord } from '../store/protocol-store.ts';

const template = new URL('../web/protocol.typ', import.meta.url);

export interface ProtocolPaper {
  readonly rows: readonly ProtocolRow[];
  readonly at: Temporal.Instant;
  readonly isDraft: boolean;
  /** Surnames and initials under the paper. */
  readonly judge: string;
  readonly secretary: string;
}

/** The protocol on paper with its QR code; call it outside of any transaction. @throws what `Printer.print` throws */
export async function printProtocol(
  platform: Platform,
  row: ProtocolRecord,
  paper: ProtocolPaper,
): Promise<Uint8Array> {
  const { language } = row;
  const [words, texts] = [wordsIn(language), paperTexts(language)];
  const court = (await getCourt(platform.reads, row.court_code)).name[language];
  const heading = await headingOf(platform.reads, row);
  const title = `${heading}, № ${row.case_number}, ${formatDate(language, row.hearing_on)}`;
  const address = `${platform.publicOrigin}/${language}/cabinet/hearings/${row.hearing_id}/protocol`;
  const data = {
    ...{ heading, court, subtitle: texts.caseNumber({ number: row.case_number }), isDraft: paper.isDraft },
    sections: sectionsOf(paper.rows, words.items),
    ...{ judge: texts.judge({ name: paper.judge }), secretary: texts.secretary({ name: paper.secretary }) },
    signed: paper.isDraft ? null : texts.signedElectronically,
    ...{ draftMark: texts.draft, verify: { title: texts.verify, words: texts.verifyWords, address } },
  };
  return await platform.printer.print({
    ...{ template, data: data as Json, lang: language, title, author: court, at: paper.at },
    codes: { protocol: { text: address, label: texts.qr } },
    attachment: {
      ...{ fileName: 'protocol.json', description: heading },
      content: {
        case: row.case_number,
        hearing: row.hearing_id,
        language,
        day: legalDay(paper.at).toString(),
        rows: machineRows(paper.rows),
      },
    },
  });
}

function sectionsOf(rows: readonly ProtocolRow[], titles: Readonly<Record<string, string>>): Json {
  return protocolItems.flatMap((item) => {
    const own = rows.filter((row) => row.item === item);
    if (own.length === 0) return [];
    const lines = own.map(({ at, text }) => ({ at: at ? clockTimeOf(Temporal.Instant.from(at)) : null, text }));
    return [{ title: titles[item] ?? '', lines }];
  });
}

function machineRows(rows: readonly ProtocolRow[]): Json {
  return rows.map(({ item, text, at, until, file, mark }) => ({ item, text, at, until, file, mark }));
}
