import { type AnyTemplate, defineTemplate } from '#modules/notices';
import type { Text } from '#platform/i18n';
import { caseTexts } from '../locales/index.ts';
import type { ParticipantRole } from '../model/participant.ts';

/** Something is new in a case of the reader: what everybody may know of it in its words, all else in the cabinet. */
export const caseNewsTemplate = defineTemplate<{
  readonly number: string;
  readonly what: 'document' | 'event' | 'message';
  readonly said: Text | undefined;
}>('cases.news', {
  channels: ['sms', 'email'],
  texts: (lang) => {
    const { news, newsWords } = caseTexts(lang).notices;
    type News = { readonly number: string; readonly what: keyof typeof newsWords; readonly said: Text | undefined };
    const words = ({ what, said }: News) => said?.[lang] ?? newsWords[what];
    const sentence = (p: News) => ({ number: p.number, words: words(p).replace(/\.?$/, '.') });
    return {
      sms: (p) => news.sms(sentence(p)),
      subject: (p) => news.subject({ number: p.number, words: words(p) }),
      email: (p) => news.email(sentence(p)),
    };
  },
});

/** A case against the reader, or with the reader's part in it, was registered. */
export const partyToldTemplate = defineTemplate<{
  readonly number: string;
  readonly court: string;
  readonly role: ParticipantRole;
}>('cases.party-told', {
  channels: ['sms', 'email'],
  legalBase: 'CPC RK arts. 127, 165',
  texts: (lang) => {
    const { notices, roles } = caseTexts(lang);
    const text = ({ role }: { role: ParticipantRole }) => (role === 'respondent' ? notices.respondent : notices.party);
    return {
      sms: (p) => text(p).sms({ ...p, role: roles[p.role] }),
      subject: (p) => text(p).subject({ ...p, role: roles[p.role] }),
      email: (p) => text(p).email({ ...p, role: roles[p.role] }),
    };
  },
});

/** A case of the reader that ran in another system goes on here. */
export const broughtOverTemplate = defineTemplate<{
  readonly number: string;
  readonly court: string;
  readonly role: ParticipantRole;
}>('cases.brought-over', {
  channels: ['sms', 'email'],
  texts: (lang) => {
    const { notices, roles } = caseTexts(lang);
    return {
      sms: (p) => notices.broughtOver.sms({ ...p, role: roles[p.role] }),
      subject: (p) => notices.broughtOver.subject({ ...p, role: roles[p.role] }),
      email: (p) => notices.broughtOver.email({ ...p, role: roles[p.role] }),
    };
  },
});

/** For the registry of notices. */
export const caseTemplates: readonly AnyTemplate[] = [caseNewsTemplate, partyToldTemplate, broughtOverTemplate];
