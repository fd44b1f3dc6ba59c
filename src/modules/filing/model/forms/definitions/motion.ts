import { textOf } from '../answers.ts';
import { documentsHint, evidence, otherDocument } from '../blocks/documents.ts';
import { defineForm } from '../define-form.ts';
import { houseRule } from '../norm.ts';

const norm = houseRule('a motion in a pending case; general rules of the Civil Procedure Code');

/** «Өтінішхат» in a case that is being heard: one page, its papers, and the check. */
export const motionForm = defineForm({
  key: 'motion',
  title: { kk: 'Өтінішхат', ru: 'Ходатайство', en: 'Motion' },
  purpose: {
    kk: 'Қаралып жатқан іс бойынша соттан бір нәрсе сұраңыз.',
    ru: 'Попросите суд о чём-то в деле, которое уже идёт.',
    en: 'Ask the court for something in a case that is running.',
  },
  leadsTo: 'joins-case',
  documentKind: 'motion',
  duty: null,
  minutes: 5,
  norm,
  start: [],
  tasks: [
    {
      id: 'motion',
      title: { kk: 'Өтінішіңіз', ru: 'Ваша просьба', en: 'Your motion' },
      questions: [
        {
          id: 'case',
          title: { kk: 'Қай іс бойынша?', ru: 'По какому делу?', en: 'Which case?' },
          fields: [{ kind: 'case', id: 'case', label: { kk: 'Іс нөмірі', ru: 'Номер дела', en: 'Case number' } }],
        },
        {
          id: 'request',
          title: { kk: 'Не сұрайсыз?', ru: 'О чём просите?', en: 'What do you ask for?' },
          fields: [
            {
              kind: 'choice',
              id: 'motionKind',
              label: { kk: 'Өтінішхат түрі', ru: 'Вид ходатайства', en: 'Kind of motion' },
              options: [
                {
                  value: 'postpone',
                  label: { kk: 'Отырысты кейінге қалдыру', ru: 'Отложить заседание', en: 'Put off the hearing' },
                },
                {
                  value: 'remote',
                  label: { kk: 'Қашықтан қатысу', ru: 'Участвовать удалённо', en: 'Take part by video' },
                },
                {
                  value: 'evidence',
                  label: { kk: 'Дәлелдеме сұрату', ru: 'Истребовать доказательства', en: 'Obtain evidence' },
                },
                { value: 'witness', label: { kk: 'Куә шақыру', ru: 'Вызвать свидетеля', en: 'Call a witness' } },
                { value: 'expertise', label: { kk: 'Сараптама', ru: 'Назначить экспертизу', en: 'Appoint an expert' } },
                {
                  value: 'interim',
                  label: { kk: 'Талапты қамтамасыз ету', ru: 'Обеспечить иск', en: 'Interim measures' },
                },
                {
                  value: 'interpreter',
                  label: { kk: 'Аудармашы беру', ru: 'Предоставить переводчика', en: 'Provide an interpreter' },
                },
                {
                  value: 'copies',
                  label: { kk: 'Құжат көшірмесін беру', ru: 'Выдать копии', en: 'Issue copies' },
                },
                { value: 'other', label: { kk: 'Басқа', ru: 'Другое', en: 'Something else' } },
              ],
            },
            {
              kind: 'text',
              id: 'grounds',
              most: 10_000,
              lines: 8,
              label: { kk: 'Өтінішіңіз бен себебі', ru: 'Просьба и причины', en: 'What you ask and why' },
            },
          ],
        },
      ],
    },
    {
      id: 'documents',
      title: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
      questions: [
        {
          id: 'documents',
          title: { kk: 'Құжаттарды тіркеңіз', ru: 'Приложите документы', en: 'Attach documents' },
          hint: documentsHint,
          fields: [
            {
              kind: 'documents',
              id: 'documents',
              isOptional: true,
              label: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' },
              kinds: [{ ...evidence, norm }, otherDocument],
            },
          ],
        },
      ],
    },
  ],
  contents: [
    {
      key: 'case',
      text: { kk: 'Өтінішхат қай іске беріледі', ru: 'К какому делу ходатайство', en: 'The case of the motion' },
      ...{ norm, fields: ['case'], weight: 'always' },
    },
    {
      key: 'grounds',
      text: { kk: 'Өтініш пен оның себебі', ru: 'Просьба и её причины', en: 'The motion and its grounds' },
      ...{ norm, fields: ['grounds'], weight: 'always' },
    },
  ],
  checks: [
    {
      ...{ key: 'postpone-without-proof', weight: 'warn', question: 'documents', norm },
      fails: ({ answers, documents }) => textOf(answers, 'motionKind') === 'postpone' && documents.length === 0,
      text: {
        kk: 'Себебін растайтын құжат тіркелмеген. Онсыз сот отырысты кейінге қалдырмауы мүмкін.',
        ru: 'Не приложено подтверждение причины. Без него суд может не отложить заседание.',
        en: 'Nothing proves the reason. Without proof the court may not put the hearing off.',
      },
    },
  ],
  sections: [
    { heading: { kk: 'Іс', ru: 'Дело', en: 'Case' }, fields: ['case'] },
    { heading: { kk: 'Өтініш', ru: 'Просьба', en: 'Motion' }, fields: ['motionKind', 'grounds'] },
  ],
});
