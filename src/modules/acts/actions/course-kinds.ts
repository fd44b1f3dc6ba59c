import { defineCourseKind } from '#modules/cases';
import { actTexts } from '../locales/index.ts';
import { type ActKindKey, actKindName } from '../model/act-kinds.ts';

interface Said {
  readonly kind: ActKindKey;
  readonly number: string;
  /** ISO date; null: no separate complaint. */
  readonly appealUntil: string | null;
}

export const actOutKind = defineCourseKind<Said>('acts.act_announced', {
  texts: (lang) => (said) => actTexts(lang).course.out({ ...said, name: actKindName(said.kind, lang) }),
  publicTexts: (lang) => (said) => actTexts(lang).course.out({ ...said, name: actKindName(said.kind, lang) }),
});

export const operativeKind = defineCourseKind<{ readonly kind: ActKindKey; readonly finalUntil: string }>(
  'acts.operative_announced',
  {
    texts: (lang) => (said) => actTexts(lang).course.operative({ ...said, name: actKindName(said.kind, lang) }),
    publicTexts: (lang) => (said) => actTexts(lang).course.operative({ ...said, name: actKindName(said.kind, lang) }),
  },
);

export const copySentKind = defineCourseKind<Omit<Said, 'appealUntil'> & { readonly on: string }>('acts.copy_sent', {
  texts: (lang) => (said) => actTexts(lang).course.copySent({ ...said, name: actKindName(said.kind, lang) }),
});

export const actInForceKind = defineCourseKind<Omit<Said, 'appealUntil'>>('acts.act_in_force', {
  texts: (lang) => (said) => actTexts(lang).course.inForce({ ...said, name: actKindName(said.kind, lang) }),
  publicTexts: (lang) => (said) => actTexts(lang).course.inForce({ ...said, name: actKindName(said.kind, lang) }),
});

export const complaintKind = defineCourseKind<Omit<Said, 'appealUntil'>>('acts.act_appealed', {
  texts: (lang) => (said) => actTexts(lang).course.appealed({ ...said, name: actKindName(said.kind, lang) }),
  publicTexts: (lang) => (said) => actTexts(lang).course.appealed({ ...said, name: actKindName(said.kind, lang) }),
  isTold: true,
});
