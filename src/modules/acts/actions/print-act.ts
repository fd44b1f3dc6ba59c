import { formatDate } from '@ashyq/kk-text';
import { getCase } from '#modules/cases';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Json, Paper } from '#platform/print';
import { actErrors } from '../errors.ts';
import { paperTexts } from '../locales/paper.ts';
import { actKindOn, headings } from '../model/act-kinds.ts';
import { spacedCode } from '../model/act-number.ts';
import { type PublicParts, plainText } from '../model/anonymise/marks.ts';
import { type ActParts, type PartName, partNames } from '../model/parts.ts';
import { courtAndMatter, judgeOf } from '../queries/draft-facts.ts';
import type { ActRow } from '../store/act-store.ts';

const template = new URL('../web/act.typ', import.meta.url);

/** Number and code under which the paper is verified; a draft has none. */
export interface PaperMark {
  readonly number: string;
  readonly code: string;
}

/** How a paper of the act differs from the others of it. */
export interface PaperAsked {
  readonly kind: 'draft' | 'original' | 'public' | 'copy';
  readonly parts: ActParts;
  readonly at: Temporal.Instant;
  readonly mark: PaperMark | undefined;
}

/** The act on paper; call it outside of any transaction. @throws what `Printer.print` throws, ACTS_KIND_NOT_HERE, ACTS_NO_JUDGE */
export async function printAct(platform: Platform, row: ActRow, asked: PaperAsked): Promise<Uint8Array> {
  return await platform.printer.print(await actPaper(platform, row, asked));
}

/** What is printed; a copy has no machine form in it, since it goes out on paper. */
export async function actPaper(platform: Platform, row: ActRow, { kind, parts, at, mark }: PaperAsked): Promise<Paper> {
  const { reads } = platform;
  const found = await getCase(reads, row.case_id);
  const act = actKindOn(row.kind, legalDay(at));
  if (!act) throw actErrors('ACTS_KIND_NOT_HERE');
  const { language } = row;
  const texts = paperTexts(language);
  const { courtName } = await courtAndMatter(reads, found, language);
  const judge = await judgeOf(reads, found);
  const { heading, under } = headings[act.form][language];
  const name = act.name[language];
  const title = mark ? `${name}, № ${mark.number}` : name;
  const address = mark && verifyAddress(platform.publicOrigin, language, mark);
  const data = {
    ...{ heading, under, subtitle: act.subtitle?.[language] ?? null, isDraft: kind === 'draft' },
    ...{ parts: partNames.map((part) => parts[part]), partNames: partNames.map((part) => texts.parts[part]) },
    ...{ draftMark: texts.draft, cover: null },
    ...{ judge: texts.judge({ name: judge.shortName }), court: courtName },
    publicMark: kind === 'public' ? texts.publicVersion : kind === 'copy' ? texts.copy : null,
    signed: kind === 'original' || kind === 'copy' ? texts.signedElectronically : null,
    spoken: row.spoken_at && kind !== 'draft' ? texts.spoken(spokenDays(row, row.spoken_at, at)) : null,
    verify: mark && address ? { title: texts.verify, number: mark.number, code: spacedCode(mark.code), address } : null,
    verifyWords: { number: texts.number, code: texts.code },
  };
  return {
    ...{ template, data: data as Json, lang: language, title, author: courtName, at },
    ...(mark && address ? { codes: { verify: { text: address, label: texts.qr } } } : {}),
    ...(mark && kind !== 'copy'
      ? {
          attachment: {
            fileName: attachmentName(mark.number),
            description: name,
            content: machineForm(row, parts, mark, at, name),
          },
        }
      : {}),
  };
}

function spokenDays({ language, final_on: finalOn }: ActRow, spokenAt: Temporal.Instant, at: Temporal.Instant) {
  const day = (date: Temporal.PlainDate): string => formatDate(language, date);
  return { on: day(legalDay(spokenAt)), final: day(finalOn ?? legalDay(at)) };
}

/** «act-7517-26-00-2-1234-3.json»: its name alone tells a reader of the bytes which act they say they are. */
function attachmentName(number: string): string {
  return `act-${number.replaceAll('/', '_')}.json`;
}

function machineForm(row: ActRow, parts: ActParts, mark: PaperMark, at: Temporal.Instant, name: string): Json {
  return {
    ...{
      number: mark.number,
      case: row.case_number,
      court: row.court_code,
      kind: row.kind,
      name,
      language: row.language,
    },
    ...{ day: legalDay(at).toString(), dayInWords: formatDate(row.language, legalDay(at)) },
    parts: { ...parts } satisfies Record<PartName, string>,
  };
}

/** Where the paper is verified: the address of its QR code. */
export function verifyAddress(origin: string, lang: string, { number, code }: PaperMark): string {
  return `${origin}/${lang}/verify?${new URLSearchParams({ number, code })}`;
}

/** Public parts as plain texts for paper. */
export function plainParts(parts: PublicParts): ActParts {
  return Object.fromEntries(partNames.map((part) => [part, plainText(parts[part])])) as ActParts;
}
