import { formatDate } from '@ashyq/kk-text';
import { type CaseFile, caseTexts, type FileDocument, isNews, isParty, type Participant } from '#modules/cases';
import type { Lang } from '#platform/i18n';
import { caseFileTexts } from './texts.ts';
import { momentIn, nameIn } from './words.ts';

interface ReceiptsProps {
  readonly lang: Lang;
  readonly file: CaseFile;
  readonly document: FileDocument;
}

/**
 * What each party but the one who filed it has of the document: opened in the cabinet, served another way, or nothing yet.
 * @returns a line for each; undefined: it is served to nobody
 */
export function receiptLines({ lang, file, document }: ReceiptsProps): readonly string[] | undefined {
  if (document.number === undefined || !isNews(document.kind)) return undefined;
  const others = file.participants.filter(
    ({ id, role, leftOn }) => isParty(role) && leftOn === undefined && id !== document.filedBy,
  );
  return others.map((one) => `${whoIs(lang, file, one)}: ${receiptOf({ lang, file, document }, one)}`);
}

export function Receipts({ lang, lines }: { readonly lang: Lang; readonly lines: readonly string[] | undefined }) {
  if (!lines) return <>–</>;
  if (lines.length === 0) return <>{caseFileTexts(lang).noOthers}</>;
  return (
    <>
      {lines.map((line) => (
        <span key={line} class="sot-line">
          {line}
        </span>
      ))}
    </>
  );
}

/** The role alone while one party has it, else the name with it. */
function whoIs(lang: Lang, { participants }: CaseFile, { role, name }: Participant): string {
  const word = caseTexts(lang).roles[role];
  const isAlone = participants.filter((one) => one.role === role && one.leftOn === undefined).length === 1;
  return isAlone ? word : `${nameIn(lang, name)} (${word})`;
}

function receiptOf({ lang, file, document }: ReceiptsProps, { id }: Participant): string {
  const texts = caseFileTexts(lang);
  const opening = document.openings.find(({ participantId }) => participantId === id);
  if (opening) return texts.openedAt({ at: momentIn(lang, opening.at) });
  const service = file.services.find((one) => one.documentId === document.id && one.participantId === id);
  if (!service) return texts.notServed;
  return texts.servedBy({ way: caseTexts(lang).ways[service.way], day: formatDate(lang, service.servedOn) });
}
