/** One invented filing: who files, against whom, what for, and how far it has come. */
export interface PlannedFiling {
  /** Index into the citizens of the cast. */
  readonly filer: number;
  readonly respondent: { readonly citizen: number } | { readonly organisation: number } | { readonly unknown: string };
  readonly category: string;
  readonly language: 'kk' | 'ru';
  /** Absent: the claim has no price. */
  readonly priceTenge?: number;
  readonly demands: string;
  readonly circumstances: string;
  /** Ground of TC RK art. 668: the demo pays no duty by itself. */
  readonly exemption: string;
  readonly needs?: string;
  /** draft: half written; sent: waits for the registry; registered and rejected by a clerk. */
  readonly until: 'draft' | 'sent' | 'registered' | 'rejected';
}

/** A dozen wait in the inbox of court 7517; the first two citizens are those of the one-click sign-in. */
export const plannedFilings: readonly PlannedFiling[] = [
  claim(
    0,
    { citizen: 30 },
    'loan',
    'kk',
    850_000,
    'Қарызды өндіріп беруді сұраймын.',
    'Қолхатпен қарыз берілді, мерзімі өтті.',
    'registered',
  ),
  claim(
    0,
    { organisation: 2 },
    'consumer',
    'ru',
    214_000,
    'Прошу взыскать стоимость товара.',
    'Холодильник сломался в гарантийный срок.',
    'sent',
  ),
  {
    ...claim(0, { unknown: 'Көршім' }, 'housing', 'kk', undefined, 'Дауыстап жөндеу жүргізуді тоқтатсын.', '', 'draft'),
  },
  claim(
    1,
    { organisation: 3 },
    'labour',
    'ru',
    320_000,
    'Прошу взыскать зарплату за два месяца.',
    'Работодатель не платит с сентября.',
    'rejected',
    'labour',
  ),
  claim(
    1,
    { citizen: 31 },
    'damage',
    'kk',
    480_000,
    'Көлікке келтірілген залалды өтеуін сұраймын.',
    'Көлікке аулада соққан.',
    'sent',
  ),
  claim(
    2,
    { citizen: 32 },
    'alimony',
    'kk',
    540_000,
    'Екі балаға алимент өндіріп беруді сұраймын.',
    'Балалар менімен тұрады.',
    'sent',
    'alimony',
  ),
  claim(
    3,
    { organisation: 4 },
    'consumer',
    'ru',
    96_500,
    'Прошу вернуть деньги за тур.',
    'Тур отменён, деньги не возвращены.',
    'sent',
  ),
  claim(
    4,
    { citizen: 33 },
    'loan',
    'ru',
    1_200_000,
    'Прошу взыскать долг по расписке.',
    'Срок возврата истёк 1 октября.',
    'sent',
  ),
  claim(
    5,
    { organisation: 5 },
    'labour',
    'kk',
    275_000,
    'Демалыс ақысын өндіріп беруді сұраймын.',
    'Жұмыстан шыққанда есеп айырысылмады.',
    'sent',
    'labour',
  ),
  claim(
    6,
    { citizen: 34 },
    'inheritance',
    'kk',
    undefined,
    'Мұраны қабылдау мерзімін қалпына келтіруді сұраймын.',
    'Шетелде емделдім.',
    'sent',
  ),
  claim(
    7,
    { organisation: 6 },
    'construction',
    'ru',
    2_450_000,
    'Прошу взыскать неустойку.',
    'Дом не сдан в срок.',
    'sent',
  ),
  {
    ...claim(
      8,
      { citizen: 35 },
      'land',
      'kk',
      undefined,
      'Шекараны белгілеуді сұраймын.',
      'Қоршау көшірілген.',
      'sent',
    ),
    needs: 'ramp',
  },
  claim(9, { citizen: 36 }, 'divorce', 'ru', undefined, 'Прошу расторгнуть брак.', 'Не живём вместе два года.', 'sent'),
  claim(
    10,
    { organisation: 7 },
    'supply',
    'kk',
    730_000,
    'Алдын ала төлемді қайтаруды сұраймын.',
    'Тауар жеткізілмеді.',
    'sent',
  ),
  claim(
    11,
    { unknown: 'Белгісіз көрші' },
    'damage',
    'kk',
    150_000,
    'Су басқаннан болған залалды өтеуді сұраймын.',
    'Жоғарғы пәтерден су ақты.',
    'sent',
  ),
  claim(
    4,
    { citizen: 33 },
    'loan',
    'ru',
    1_200_000,
    'Прошу взыскать долг по расписке.',
    'Подаю ещё раз на всякий случай.',
    'sent',
  ),
];

function claim(
  filer: number,
  respondent: PlannedFiling['respondent'],
  category: string,
  language: 'kk' | 'ru',
  priceTenge: number | undefined,
  demands: string,
  circumstances: string,
  until: PlannedFiling['until'],
  exemption = 'person_with_disability',
): PlannedFiling {
  const price = priceTenge === undefined ? {} : { priceTenge };
  return { filer, respondent, category, language, ...price, demands, circumstances, until, exemption };
}
