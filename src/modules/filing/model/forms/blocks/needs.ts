import type { Question } from '../form.ts';

/** What a person needs in the hearing; noted for the court, free of charge (CPC RK arts. 14, 112). */
export const needsQuestion: Question = {
  id: 'needs',
  title: { kk: 'Сотта Сізге көмек керек пе?', ru: 'Нужна ли вам помощь в суде?', en: 'Do you need help in court?' },
  hint: {
    kk: 'Керегін белгілеңіз. Ештеңе керек болмаса, бос қалдырыңыз.',
    ru: 'Отметьте, что нужно. Если ничего, оставьте пустым.',
    en: 'Tick what you need. If nothing, leave it empty.',
  },
  fields: [
    {
      kind: 'choices',
      id: 'needs',
      isOptional: true,
      label: { kk: 'Керек көмек', ru: 'Какая помощь', en: 'Help needed' },
      options: [
        { value: 'interpreter', label: { kk: 'Аудармашы', ru: 'Переводчик', en: 'Interpreter' } },
        {
          value: 'sign_language',
          label: { kk: 'Ымдау тілінің маманы', ru: 'Сурдопереводчик', en: 'Sign language interpreter' },
        },
        {
          value: 'ramp',
          label: { kk: 'Пандус немесе лифт', ru: 'Пандус или лифт', en: 'Ramp or lift' },
        },
        {
          value: 'free_counsel',
          label: { kk: 'Тегін адвокат', ru: 'Бесплатный адвокат', en: 'Free legal counsel' },
          hint: {
            kk: 'Құқығыңыз бар-жоғын сот шешеді.',
            ru: 'Положен ли он вам, решит суд.',
            en: 'The court decides whether you are entitled to it.',
          },
        },
      ],
    },
    {
      kind: 'text',
      id: 'interpreterLanguage',
      most: 60,
      askedIf: { field: 'needs', is: 'interpreter' },
      label: { kk: 'Қай тілден?', ru: 'С какого языка?', en: 'From which language?' },
    },
  ],
};
