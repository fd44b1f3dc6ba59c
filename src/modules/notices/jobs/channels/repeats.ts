import { StartRefusal } from '#platform/config';

/**
 * Reads `?repeats=dropped` of a channel's address: the provider has agreed to take a message that it took within a day for
 * the same one. By SMPP it knows it by destination, user_message_reference and octets; by SMTP by its Message-ID. Not set, or
 * `sent`: a repeat would arrive twice.
 * @throws StartRefusal for any other word
 */
export function readRepeats(url: URL, setting: 'SMPP_URL' | 'SMTP_URL'): boolean {
  const word = url.searchParams.get('repeats') ?? 'sent';
  if (word === 'dropped' || word === 'sent') return word === 'dropped';
  throw new StartRefusal({
    kk: `${setting} баптауында «repeats» бөлігі жарамсыз. Дұрысы: dropped, sent.`,
    ru: `В настройке ${setting} негодная часть «repeats». Нужно: dropped, sent.`,
    en: `The setting ${setting} has an unusable part "repeats". Wanted: dropped, sent.`,
  });
}
