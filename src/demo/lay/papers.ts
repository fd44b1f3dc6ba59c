import { type DocumentKind, fileDocument, type NewDocument, type RegisteredCase } from '#modules/cases';
import type { Platform } from '#platform';
import type { Tx } from '#platform/db';
import { paperTexts } from '../plan/paper-texts.ts';

type PaperKind = keyof (typeof paperTexts)['kk'];
type Printed = Pick<NewDocument, 'title' | 'sha256' | 'sizeBytes' | 'fileName'>;

/** The documents of the demo, printed once and filed in many cases. */
export type Papers = Readonly<Record<'kk' | 'ru', Readonly<Record<PaperKind, Printed>>>>;

/** Small real PDFs, each saying that it is invented. Outside of any transaction. */
export async function printPapers(platform: Platform): Promise<Papers> {
  return { kk: await printIn(platform, 'kk'), ru: await printIn(platform, 'ru') };
}

async function printIn(platform: Platform, lang: 'kk' | 'ru'): Promise<Papers['kk']> {
  const printed: Partial<Record<PaperKind, Printed>> = {};
  for (const kind of ['claim', 'evidence', 'ruling'] as const) {
    const { title, text } = paperTexts[lang][kind];
    const template = new URL('./paper.typ', import.meta.url);
    const at = platform.clock.now();
    const bytes = await platform.printer.print({ template, lang, title, author: 'Demo', at, data: { title, text } });
    printed[kind] = { title, fileName: `${kind}.pdf`, ...(await platform.blobs.put(bytes)) };
  }
  return printed as Papers['kk'];
}

/** The first side brings the claim and its evidence; the court adds the ruling when the case was accepted. */
export async function layPapers(
  tx: Tx,
  { id: caseId, participantIds }: RegisteredCase,
  papers: Papers['kk'],
  { language, isAccepted }: { readonly language: 'kk' | 'ru'; readonly isAccepted: boolean },
) {
  const [first] = participantIds;
  const file = async (kind: PaperKind & DocumentKind, from: NewDocument['from']) =>
    await fileDocument(tx, {
      ...{ caseId, kind, language, from, ...papers[kind], mediaType: 'application/pdf', pages: 1 },
      ...{ isProved: true, isTold: false },
    });
  if (!first) return undefined;
  const claim = await file('claim', { participantId: first });
  await file('evidence', { participantId: first });
  if (isAccepted) await file('ruling', 'court');
  return claim;
}
