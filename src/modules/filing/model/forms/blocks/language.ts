import type { ChoiceField } from '../field.ts';

/** The language of the claim becomes the language of the proceedings (CPC RK art. 14). */
export const languageField: ChoiceField = {
  kind: 'choice',
  id: 'language',
  label: { kk: 'Арызды қай тілде жазасыз?', ru: 'На каком языке вы пишете?', en: 'Which language will you write in?' },
  hint: {
    kk: 'Іс осы тілде қаралады. Аудармашы керек болса, кейін сұрай аласыз: ол тегін.',
    ru: 'На этом языке пойдёт дело. Если нужен переводчик, попросите его дальше: это бесплатно.',
    en: 'The case will run in this language. If you need an interpreter, ask for one later: it is free.',
  },
  options: [
    { value: 'kk', label: { kk: 'Қазақша', ru: 'Қазақша', en: 'Қазақша' } },
    { value: 'ru', label: { kk: 'Русский', ru: 'Русский', en: 'Русский' } },
  ],
};
