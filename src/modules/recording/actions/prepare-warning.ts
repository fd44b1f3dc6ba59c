import { formatDate, formatTime } from '@ashyq/kk-text';
import { caseKindOn, getCase } from '#modules/cases';
import { getCourt } from '#modules/courts';
import { prepareSigning, type SigningId, signerOf } from '#modules/signatures';
import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { legalDay } from '#platform/clock';
import { newId, type PersonId } from '#platform/ids';
import { recordingErrors } from '../errors.ts';
import { warningTexts } from '../locales/warning-paper.ts';
import type { WarningId } from '../model/ids.ts';
import { findWarning, WARNING_SUBJECT } from '../queries/find-warning.ts';
import type { Viewing } from '../queries/viewing.ts';
import { findWarningRow, insertWarning } from '../store/warning-store.ts';
import { copyRightOf } from './take-copy.ts';

const template = new URL('../web/warning.typ', import.meta.url);
const WARNING_TYPE = 'application/pdf';

/**
 * Asks a participant to sign the warning of the law on personal data; the copy is made only afterwards (CPC RK art. 282(4)).
 * Asked again, the same paper comes back.
 * @param backTo path of this site, where the person returns to
 * @throws RECORDING_COPY_NOT_ALLOWED, RECORDING_NOT_CLOSED_YET, and what printing throws
 */
export async function prepareWarning(
  platform: Platform,
  act: Act,
  viewing: Viewing,
  backTo: string,
): Promise<SigningId> {
  const { row, actor } = viewing;
  const right = await copyRightOf(platform, viewing);
  if (right.kind === 'none' || actor.kind !== 'person') throw recordingErrors('RECORDING_COPY_NOT_ALLOWED');
  if (row.closing === null) throw recordingErrors('RECORDING_NOT_CLOSED_YET');
  const known = await findWarning(platform.reads, viewing);
  if (known) return known.signingId;
  const { bytes, title } = await printWarning(platform, viewing, actor.personId);
  const { sha256, sizeBytes } = await platform.blobs.put(bytes);
  return await platform.db.transact({ ...act, actor }, async (tx) => {
    tx.record({ kind: 'recording', id: row.id }, { warning: sha256 });
    const twin = await findWarningRow(tx, row.id, actor.personId);
    if (twin) return twin.signing_id;
    const id = newId<WarningId>();
    const content = { sha256, sizeBytes, mediaType: WARNING_TYPE };
    const signingId = await prepareSigning(tx, {
      ...{ signer: actor.personId, subject: { kind: WARNING_SUBJECT, id }, content, title, backTo },
      shown: [{ title, ...content }],
    });
    await insertWarning(tx, {
      ...{ id, recording_id: row.id, person_id: actor.personId, sha256, size_bytes: sizeBytes },
      ...{ signing_id: signingId, prepared_at: tx.clock.now() },
    });
    return signingId;
  });
}

async function printWarning(platform: Platform, { row }: Viewing, personId: PersonId) {
  const { reads } = platform;
  const found = await getCase(reads, row.case_id);
  const { language } = found;
  const texts = warningTexts(language);
  const court = (await getCourt(reads, found.courtCode)).name[language];
  const signer = await platform.ports.of(signerOf)(reads, personId);
  const name = signer?.kind === 'person' ? signer.name : undefined;
  const branch = caseKindOn(found.kind, legalDay(row.began_at))?.branch ?? 'civil';
  const at = `${formatDate(language, legalDay(row.began_at))}, ${formatTime(row.began_at)}`;
  const data = {
    ...{ court, heading: texts.heading, about: texts.about({ number: found.number, at }) },
    lines: [...texts.lines, texts.norm[branch]],
    ...{ under: [name?.surname, name?.givenName, name?.patronymic].filter(Boolean).join(' '), signed: texts.signed },
  };
  const title = `${asSentence(texts.heading)}, № ${found.number}`;
  const paper = { template, data, lang: language, title, author: court, at: platform.clock.now() };
  return { bytes: await platform.printer.print(paper), title };
}

/** «Дербес деректерді қорғау туралы ескерту»: capitals stand on paper only. */
function asSentence(capitals: string): string {
  const [first = '', ...rest] = capitals.toLocaleLowerCase('kk');
  return first.toLocaleUpperCase('kk') + rest.join('');
}
