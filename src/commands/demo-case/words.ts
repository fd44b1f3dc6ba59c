/** Languages in which the walk can be taken. */
export const walkLangs = ['kk', 'ru', 'en'] as const;
export type WalkLang = (typeof walkLangs)[number];

/** What the people of the walk write, in the language of their claim. */
export interface WalkWords {
  /** Of the claim, and so of the proceedings (CPC RK art. 14). */
  readonly language: 'kk' | 'ru';
  readonly demands: string;
  readonly calculation: string;
  readonly circumstances: string;
  readonly reconciliation: string;
  readonly objections: string;
  /** For each place that a template leaves open, by a piece of what stands in it. */
  readonly open: readonly (readonly [piece: string, words: string])[];
}

const kk: WalkWords = {
  language: 'kk',
  demands: 'Қарыз сомасын өндіріп алуды сұраймын.',
  calculation: 'Қолхат бойынша берілген 1 250 000 теңге.',
  circumstances: '2026 жылғы 12 наурызда жауапкер қолхатпен қарыз алды. Мерзімінде қайтармады. Дәлел: қолхат.',
  reconciliation: 'Бөліп төлеуді ұсындым, жауап болмады.',
  objections: 'Қарыздың 250 000 теңгесін 5 мамырда қайтардым. Қалған бөлігін бөліп төлеуді сұраймын.',
  open: [
    ['қандай дәлелдеме', 'бір апта ішінде өз дәлелдерін тапсырсын'],
    ['мән-жайлар', '12 наурызда қарыз берілген, 5 мамырда 250 000 теңгесі қайтарылған'],
    ['дәлелдемелер', 'қолхат пен тараптардың түсініктемелері бір-біріне сәйкес келеді'],
    ['баптар', 'Азаматтық кодекстің 715 және 722-баптары'],
    ['қанағаттандырылсын', 'ішінара қанағаттандырылсын'],
  ],
};

const ru: WalkWords = {
  language: 'ru',
  demands: 'Прошу взыскать сумму долга.',
  calculation: 'Передано по расписке 1 250 000 тенге.',
  circumstances: '12 марта 2026 года ответчик взял в долг по расписке. В срок не вернул. Доказательство: расписка.',
  reconciliation: 'Предлагал рассрочку, ответа не было.',
  objections: 'Из долга 250 000 тенге я вернул 5 мая. Остальное прошу рассрочить.',
  open: [
    ['какие доказательства', 'представить свои доказательства в течение недели'],
    ['обстоятельства', '12 марта передан долг, 5 мая возвращено 250 000 тенге'],
    ['доказательства', 'расписка и объяснения сторон согласуются между собой'],
    ['статьи', 'статьи 715 и 722 Гражданского кодекса'],
    ['удовлетворить', 'удовлетворить частично'],
  ],
};

/** Proceedings run in Kazakh or Russian: who reads the pages in English files in Kazakh. */
export const walkWords: Readonly<Record<WalkLang, WalkWords>> = { kk, ru, en: kk };
