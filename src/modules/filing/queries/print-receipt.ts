import { formatCount, formatNumericDate, formatTime } from '@ashyq/kk-text';
import { getCourt } from '#modules/courts';
import { formatPin, formatTalonNumber } from '#modules/identity';
import type { Platform } from '#platform';
import { ALMATY } from '#platform/clock';
import type { Principal } from '#platform/http';
import type { Lang } from '#platform/i18n';
import { filingTexts } from '../locales/index.ts';
import type { FilingId } from '../model/ids.ts';
import { findPin, getFiling } from './get-filing.ts';

/**
 * The talon on paper: number, PIN while it is still known, what was received with its hashes. The QR code carries the number
 * alone, so that a lost paper without the PIN opens nothing.
 * @throws FILING_NOT_FOUND, and what the printer throws
 */
export async function printReceipt(
  platform: Platform,
  principal: Principal,
  { id, lang }: { readonly id: FilingId; readonly lang: Lang },
): Promise<Uint8Array> {
  const filing = await getFiling(platform.reads, principal, id);
  const pin = await findPin(platform, principal, id);
  const court = await getCourt(platform.reads, filing.courtCode);
  const { receipt: words } = filingTexts(lang);
  const at = filing.submittedAt.toZonedDateTimeISO(ALMATY);
  const paper = { title: filing.form.title[lang], sha256: filing.paper.sha256, sizeBytes: filing.paper.sizeBytes };
  const files = [paper, ...filing.documents];
  return await platform.printer.print({
    ...{ template: new URL('./receipt.typ', import.meta.url), lang, at: filing.submittedAt },
    ...{ title: `${words.title} ${filing.talon}`, author: court.name[lang] },
    codes: { talon: { text: filing.talon, label: words.code } },
    data: {
      ...{ title: words.title, number: formatTalonNumber(filing.talon), pin: pin ? formatPin(pin) : null },
      facts: [
        [words.document, filing.form.title[lang]],
        [words.court, court.name[lang]],
        [words.received, `${formatNumericDate(at.toPlainDate())}, ${formatTime(filing.submittedAt)}`],
      ],
      files: files.map(({ title, sha256, sizeBytes }) => ({ title, hash: sha256, size: formatCount(sizeBytes) })),
      address: `${platform.publicOrigin}/${lang}/talon`,
      words: { ...words },
    },
  });
}
