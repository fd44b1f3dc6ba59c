import type { NewApproach } from '#modules/approaches';

/** An invented approach to a court: who wrote past the proceedings, what about, and what the court did. */
export type PlannedApproach = Pick<NewApproach, 'senderKind' | 'sender' | 'gistKk' | 'gistRu' | 'outcome'> & {
  /** Never before the case itself. */
  readonly receivedDaysAgo: number;
  /** Index among the pending cases of the court, the oldest first. */
  readonly ofCase: number;
  /** The entry is taken back, for this reason. */
  readonly withdrawnBecause?: string;
};

/** In the order in which they were entered. */
export const plannedApproaches: readonly PlannedApproach[] = [
  {
    ...{ receivedDaysAgo: 18, ofCase: 0, senderKind: 'deputy', sender: 'Қалалық мәслихаттың депутаты' },
    gistKk: 'Депутат сайлаушысының өтініші бойынша істі тез қарауды сұрайды.',
    gistRu: 'Депутат по просьбе избирателя просит рассмотреть дело быстрее.',
    outcome: 'not_considered',
  },
  {
    ...{ receivedDaysAgo: 11, ofCase: 0, senderKind: 'media', sender: '«Демо апталығы» газеті' },
    gistKk:
      'Редакция отырыстың қашан болатынын және залға кіруге бола ма деп сұрады. Отырыс ашық екені, күні мен залы хабарланды.',
    gistRu: 'Редакция спросила, когда заседание и можно ли присутствовать. Сообщены день и зал, заседание открытое.',
    outcome: 'answered',
  },
  {
    ...{ receivedDaysAgo: 4, ofCase: 1, senderKind: 'state_body', sender: 'Жер қатынастары басқармасы' },
    gistKk: 'Басқарма іске қатыспаса да, өз пікірін жазбаша жіберді.',
    gistRu: 'Управление не участвует в деле, но прислало письменное мнение.',
    outcome: 'into_file',
  },
  {
    ...{ receivedDaysAgo: 3, ofCase: 2, senderKind: 'citizen', sender: '' },
    gistKk: 'Тараптың туысы судьядан жеке қабылдауды және талапты қанағаттандыруды сұрады.',
    gistRu: 'Родственник стороны просил судью о личном приёме и об удовлетворении иска.',
    outcome: 'not_considered',
  },
  {
    ...{ receivedDaysAgo: 2, ofCase: 3, senderKind: 'organisation', sender: '«Ақ Босаға» пәтер иелері бірлестігі' },
    gistKk: 'Бірлестік істегі дау туралы шағымын жіберді. Шағымды қарау басқа органның құзыретінде.',
    gistRu: 'Объединение прислало жалобу о предмете спора. Её рассматривает другой орган.',
    outcome: 'forwarded',
    withdrawnBecause: 'Өтініш басқа іске қатысты екен / Обращение относилось к другому делу',
  },
  {
    ...{ receivedDaysAgo: 1, ofCase: 4, senderKind: 'official', sender: 'Аудан әкімінің орынбасары' },
    gistKk:
      'Лауазымды адам телефон соғып, отырысты кейінге қалдыруды сұрады. Бұл туралы құқық қорғау органына хабарланды.',
    gistRu: 'Должностное лицо по телефону просило отложить заседание. Об этом сообщено правоохранительному органу.',
    outcome: 'law_enforcement',
  },
];
