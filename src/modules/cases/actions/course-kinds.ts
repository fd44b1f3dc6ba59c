import { formatDate, romaniseName } from '@ashyq/kk-text';
import type { Lang } from '#platform/i18n';
import { caseTexts } from '../locales/index.ts';
import { defineCourseKind } from '../model/course.ts';
import type { DocumentKind } from '../model/document.ts';
import type { FactSource } from '../model/fact-source.ts';
import type { ParticipantRole } from '../model/participant.ts';
import type { ServiceWay } from '../model/service-ways.ts';
import type { Stage } from '../model/stage.ts';
import type { CaseTermRule } from '../model/term.ts';

/** The case moved on; the stage is public in every case. */
export const stageKind = defineCourseKind<{ readonly stage: Stage }>('cases.stage_changed', {
  texts:
    (lang) =>
    ({ stage }) =>
      caseTexts(lang).stages[stage],
  publicTexts:
    (lang) =>
    ({ stage }) =>
      caseTexts(lang).stages[stage],
});

/** The language of proceedings is as public as the stage. */
export const languageKind = defineCourseKind<{ readonly language: 'kk' | 'ru' }>('cases.language_changed', {
  texts: (lang) => languageIn(lang),
  publicTexts: (lang) => languageIn(lang),
  isTold: true,
});

/** @param judge surname and initials, public as the name of a judge is */
export const judgeKind = defineCourseKind<{ readonly judge: string }>('cases.judge_assigned', {
  texts: (lang) => judgeIn(lang),
  publicTexts: (lang) => judgeIn(lang),
  isTold: true,
});

const judgeIn =
  (lang: Lang) =>
  ({ judge }: { readonly judge: string }): string =>
    caseTexts(lang).course.judge({ judge: lang === 'en' ? romaniseName(judge) : judge });

/** The clock of acceptance runs by another row of the law. */
export const acceptanceTermKind = defineCourseKind<{ readonly rule: CaseTermRule }>('cases.acceptance_term_chosen', {
  texts:
    (lang) =>
    ({ rule }) =>
      caseTexts(lang).course.acceptanceTerm({ term: caseTexts(lang).terms[rule] }),
});

/** A document entered the file. By: the role of who filed it, or nobody for the court. */
export const documentFiledKind = defineCourseKind<{
  readonly number: number;
  readonly document: DocumentKind;
  readonly title: string;
  readonly by: ParticipantRole | null;
}>('cases.document_filed', {
  texts:
    (lang) =>
    ({ number, title, by }) => {
      const { course, roles } = caseTexts(lang);
      return by ? course.filedBy({ number, title, role: roles[by] }) : course.filedByCourt({ number, title });
    },
  publicTexts:
    (lang) =>
    ({ document, by }) => {
      const { course, roles, documents } = caseTexts(lang);
      const kind = documents[document];
      return by ? course.filedByPublic({ kind, role: roles[by] }) : course.filedByCourtPublic({ kind });
    },
  isTold: true,
});

/** Something was served on a participant: both sides know when and how. */
export const servedKind = defineCourseKind<{
  readonly number: number;
  readonly title: string;
  readonly role: ParticipantRole;
  readonly way: ServiceWay;
  readonly on: string;
}>('cases.document_served', {
  texts:
    (lang) =>
    ({ number, title, role, way, on }) => {
      const { course, roles, ways } = caseTexts(lang);
      const day = formatDate(lang, Temporal.PlainDate.from(on));
      return course.served({ number, title, role: roles[role], way: ways[way], day });
    },
});

/** A participant took the whole file at once: how many documents were served by it. */
export const fileTakenKind = defineCourseKind<{ readonly role: ParticipantRole; readonly count: number }>(
  'cases.file_taken',
  {
    texts:
      (lang) =>
      ({ role, count }) =>
        caseTexts(lang).course.fileTaken({ role: caseTexts(lang).roles[role], count }),
  },
);

/** Who joined or left, by the name of the file; the public hears the role only. */
export const joinedKind = defineCourseKind<{ readonly role: ParticipantRole; readonly name: string }>(
  'cases.participant_joined',
  {
    texts:
      (lang) =>
      ({ role, name }) =>
        caseTexts(lang).course.joined({ role: caseTexts(lang).roles[role], name }),
  },
);

export const leftKind = defineCourseKind<{ readonly role: ParticipantRole; readonly name: string }>(
  'cases.participant_left',
  {
    texts:
      (lang) =>
      ({ role, name }) =>
        caseTexts(lang).course.left({ role: caseTexts(lang).roles[role], name }),
  },
);

/** Words of another system, as it has them; nobody here knows whom they name. */
export const importedNoteKind = defineCourseKind<{ readonly kk: string; readonly ru: string }>('cases.imported_note', {
  texts:
    (lang) =>
    ({ kk, ru }) =>
      lang === 'kk' ? kk : ru,
});

/** The case came from elsewhere. @param missing documents that are listed there and did not come */
export const broughtOverKind = defineCourseKind<{
  readonly source: FactSource;
  readonly documents: number;
  readonly missing: number;
}>('cases.brought_over', {
  texts: (lang) => (record) => {
    const { course, sources } = caseTexts(lang);
    return course.broughtOver({ ...record, source: sources[record.source] });
  },
  publicTexts:
    (lang) =>
    ({ source }) =>
      caseTexts(lang).course.broughtOverPublic({ source: caseTexts(lang).sources[source] }),
  isTold: true,
});

function languageIn(lang: Lang) {
  const { course, languages } = caseTexts(lang);
  return ({ language }: { readonly language: 'kk' | 'ru' }): string =>
    course.language({ language: languages[language] });
}
