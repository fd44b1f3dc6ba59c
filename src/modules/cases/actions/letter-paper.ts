import { formatDate } from '@ashyq/kk-text';
import type { Court } from '#modules/courts';
import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';
import type { Paper } from '#platform/print';
import { caseTexts } from '../locales/index.ts';
import { fullNameOf } from '../model/participant.ts';
import { nameOf } from '../queries/get-case.ts';
import type { CaseRow, ParticipantRow } from '../store/case-store.ts';

interface Letter {
  readonly found: CaseRow;
  readonly court: Court;
  readonly participant: ParticipantRow;
  readonly address: string;
  /** Twelve digits; undefined when the participant has an account already. */
  readonly code: string | undefined;
}

/** The letter as it is printed, in the language of the case. The QR carries the address of the page and nothing else. */
export function letterPaper(platform: Platform, { found, court, participant, address, code }: Letter): Paper {
  const lang = found.language;
  const texts = caseTexts(lang);
  const now = platform.clock.now();
  const name = nameOf(participant);
  const entry = `${platform.publicOrigin}/${lang}/letter`;
  const words = participant.role === 'respondent' ? texts.letter.respondent : texts.letter.party;
  return {
    template: new URL('../web/letter.typ', import.meta.url),
    lang,
    title: texts.letter.title({ number: found.number }),
    author: court.name[lang],
    at: now,
    codes: { entry: { text: entry, label: texts.letter.qr } },
    data: {
      court: court.name[lang],
      courtAddress: court.address?.[lang] ?? '',
      to: name.kind === 'organisation' && lang === 'ru' ? name.ru : fullNameOf(name),
      address,
      date: formatDate(lang, legalDay(now)),
      title: texts.letter.title({ number: found.number }),
      words: words({ role: texts.roles[participant.role], number: found.number }),
      how: code ? texts.letter.withCode : texts.letter.withoutCode,
      entry,
      codeLabel: texts.letter.code,
      code: code ? code.replace(/(\d{4})(?=\d)/g, '$1 ') : null,
      once: texts.letter.once,
      help: texts.letter.help,
    },
  };
}
