import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { formatCount, formatNumericDate, formatTime } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import { formatTalonNumber } from '#modules/identity';
import { openSignature } from '#modules/signatures';
import type { Platform } from '#platform';
import { type ArchivedFile, zipStream } from '#platform/archive';
import { wholeBlob } from '#platform/blobs';
import { legalDay } from '#platform/clock';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { filingErrors } from '../errors.ts';
import { filingTexts } from '../locales/index.ts';
import { fieldsOfForm } from '../model/forms/form.ts';
import type { FilingId } from '../model/ids.ts';
import { answersBytes } from '../model/manifest.ts';
import { findFilingRow } from '../store/filing-store.ts';
import { type Filing, findReceipt, getFiling } from './get-filing.ts';

interface Asked {
  readonly id: FilingId;
  readonly lang: Lang;
}

/** The inventory of what was filed, with the hash that was signed. @throws FILING_NOT_FOUND, and what the printer throws */
export async function printInventory(
  platform: Platform,
  principal: Principal,
  { id, lang }: Asked,
): Promise<Uint8Array> {
  const filing = await getFiling(platform.reads, principal, id);
  const row = await findFilingRow(platform.reads, id);
  const court = await getCourt(platform.reads, filing.courtCode);
  const { inventory: words } = filingTexts(lang);
  const title = words.title({ form: filing.form.title[lang] });
  const sentOn = formatNumericDate(legalDay(filing.submittedAt));
  return await platform.printer.print({
    ...{ template: new URL('./inventory.typ', import.meta.url), lang, title, at: filing.submittedAt },
    author: court.name[lang],
    data: {
      ...{ title, manifest: row?.manifest_sha256 ?? '', files: filesOf(filing, lang) },
      facts: [
        [words.court, court.name[lang]],
        [words.talon, formatTalonNumber(filing.talon)],
        [words.received, `${sentOn}, ${formatTime(filing.submittedAt)}`],
      ],
      words: { number: words.number, document: words.document, size: words.size, signed: words.signed, how: words.how },
    },
  });
}

function filesOf(filing: Filing, lang: Lang) {
  const { inventory: words } = filingTexts(lang);
  const kinds = fieldsOfForm(filing.form).flatMap((field) => (field.kind === 'documents' ? field.kinds : []));
  const kindOf = (key: string): string => kinds.find((kind) => kind.key === key)?.label[lang] ?? key;
  return [
    {
      title: filing.form.title[lang],
      facts: words.paper,
      sha256: filing.paper.sha256,
      sizeBytes: filing.paper.sizeBytes,
    },
    ...filing.documents.map((one) => ({ ...one, facts: `${kindOf(one.kind)}, ${one.fileName}` })),
  ].map(({ title, facts, sha256, sizeBytes }) => ({ title, facts, sha256, size: formatCount(sizeBytes) }));
}

/**
 * The whole filing as one ZIP: inventory, paper, files, what was signed with the signature, and the court's sealed receipt
 * once it is there. `SHA256SUMS` lets anybody count the hashes anew.
 * @throws FILING_NOT_FOUND, and what the printer throws; the stream breaks with BLOBS_ABSENT or BLOBS_ALTERED
 */
export async function archiveFiling(
  platform: Platform,
  principal: Principal,
  { id, lang }: Asked,
): Promise<{ readonly fileName: string; readonly stream: Readable }> {
  const filing = await getFiling(platform.reads, principal, id);
  const inventory = await printInventory(platform, principal, { id, lang });
  const files = async function* (): AsyncGenerator<ArchivedFile> {
    const sums: string[] = [];
    for await (const file of contents(platform, principal, filing, lang)) {
      sums.push(`${createHash('sha256').update(file.bytes).digest('hex')}  ${file.name}\n`);
      yield file;
    }
    yield { name: `000-${filingTexts(lang).inventory.fileName}.pdf`, bytes: inventory };
    yield { name: 'SHA256SUMS', bytes: Buffer.from(sums.join('')) };
  };
  return { fileName: `${filing.talon}.zip`, stream: zipStream(files(), { at: filing.submittedAt }) };
}

async function* contents(
  platform: Platform,
  principal: Principal,
  filing: Filing,
  lang: Lang,
): AsyncGenerator<ArchivedFile> {
  const row = await findFilingRow(platform.reads, filing.id);
  if (!row) throw filingErrors('FILING_NOT_FOUND');
  const { blobs } = platform;
  yield { name: nameOf(1, `${filing.form.title[lang]}.pdf`), bytes: await wholeBlob(blobs, filing.paper.sha256) };
  for (const [at, { fileName, sha256 }] of filing.documents.entries())
    yield { name: nameOf(at + 2, fileName), bytes: await wholeBlob(blobs, sha256) };
  yield { name: 'answers.json', bytes: answersBytes(filing.form, filing.answers) };
  yield { name: 'manifest.json', bytes: await wholeBlob(blobs, row.manifest_sha256) };
  const { cms } = await openSignature(platform, row.signature_id);
  yield { name: 'manifest.json.cms', bytes: await buffer(cms) };
  const receipt = await findReceipt(platform.reads, principal, filing.id);
  if (!receipt) return;
  yield { name: 'receipt.json', bytes: Buffer.from(receipt.content) };
  yield { name: 'receipt.json.cms', bytes: receipt.seal };
}

/** A number keeps the order and lets two files of one name stand side by side. */
function nameOf(number: number, fileName: string): string {
  const safe = fileName.replaceAll(/[\p{C}\\/:*?"<>|]/gu, '_').slice(-120);
  return `${String(number).padStart(3, '0')}-${safe}`;
}
