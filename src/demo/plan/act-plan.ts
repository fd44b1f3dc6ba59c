import type { ActKindKey, ActParts, PartName } from '#modules/acts';
import type { CaseCategory, Stage } from '#modules/cases';

/** An act of the demo: which case it is made in, and what the judge writes into the open places of its template. */
export interface PlannedAct {
  readonly kind: ActKindKey;
  readonly category: CaseCategory['key'];
  readonly language: 'kk' | 'ru';
  readonly stages: readonly Stage[];
  readonly claimTenge: number;
  readonly ground?: string;
  readonly fill: Readonly<Record<string, string>>;
}

const loan = {
  '[уәж]': 'жауапкер қарызды шартта көрсетілген күні қайтармады, талап-хатқа жауап бермеді',
  '[пікір]': 'қарызды мойындайды, бөліп төлеуді сұрайды',
  '[мән-жайлар]': 'тараптар қолхат жазған, ақша берілген, қайтару мерзімі өткен',
  '[дәлелдемелер және олардың бағасы]':
    'қолхат, банк үзіндісі және тараптардың түсініктемелері; олар бір-біріне сәйкес келеді',
  '[баптар]': 'Азаматтық кодекстің 715 және 722-баптары',
  '[қанағаттандырылсын / ішінара қанағаттандырылсын / қанағаттандырудан бас тартылсын]': 'қанағаттандырылсын',
};

const supply = {
  '[доводы]': 'ответчик принял товар и не оплатил его в срок, на претензию не ответил',
  '[отзыв]': 'получение товара не оспаривает, ссылается на задержку оплаты контрагентом',
  '[обстоятельства]': 'договор заключён, товар передан по накладной, срок оплаты истёк',
  '[доказательства и их оценка]': 'договор, накладные и переписка сторон; они согласуются между собой',
  '[статьи]': 'статьи 272 и 458 Гражданского кодекса',
  '[удовлетворить / удовлетворить частично / отказать в удовлетворении]': 'удовлетворить',
};

const heard: readonly Stage[] = ['accepted', 'preparation', 'examination'];

/** Acts of every standing: accepted, returned with its ground, decided in both languages. */
export const plannedActs: readonly PlannedAct[] = [
  { kind: 'acceptance', category: 'loan', language: 'kk', stages: [], claimTenge: 850_000, fill: {} },
  { kind: 'acceptance', category: 'consumer', language: 'ru', stages: [], claimTenge: 214_500, fill: {} },
  {
    ...{ kind: 'return', category: 'labour', language: 'kk', stages: [], claimTenge: 640_000 },
    ground: 'pretrial_not_kept',
    fill: {
      '[негізді растайтын мән-жайлар]': 'Арызға келісу комиссиясының шешімі тіркелмеген, комиссия бұл дауды қарамаған.',
    },
  },
  { kind: 'decision', category: 'loan', language: 'kk', stages: heard, claimTenge: 1_250_000, fill: loan },
  { kind: 'decision', category: 'contract', language: 'ru', stages: heard, claimTenge: 3_470_000, fill: supply },
];

/** Puts the words into the open places; what the plan does not know stays open, and the checklist tells it. */
export function filled(parts: ActParts, fill: PlannedAct['fill']): ActParts {
  const entries = Object.entries(parts).map(([part, text]) => [
    part,
    Object.entries(fill).reduce((said, [open, words]) => said.replaceAll(open, words), text),
  ]);
  return Object.fromEntries(entries) as Record<PartName, string>;
}
