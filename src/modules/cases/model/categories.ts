import type { Text } from '#platform/i18n';
import type { Matter } from './publicity-table.ts';

/** What a case is about: its public words, and the matter under which the table of publicity judges it. */
export interface CaseCategory {
  readonly key: string;
  /** Kinds of case numbers it occurs with in the first instance. */
  readonly kinds: readonly string[];
  readonly name: Text;
  /** Matter of the table of publicity; undefined: no limit beyond the kind of case. */
  readonly matter?: Matter;
  readonly source: string;
  readonly verified: boolean;
}

const CODES = 'Names by the codes of procedure; the classifier of categories of the courts was not read.';

function category(
  key: string,
  kinds: readonly string[],
  [kk, ru, en]: readonly [string, string, string],
  matter?: Matter,
): CaseCategory {
  return { key, kinds, name: { kk, ru, en }, ...(matter ? { matter } : {}), source: CODES, verified: false };
}

export const caseCategories: readonly CaseCategory[] = [
  category('loan', ['2'], ['Қарыз шарты бойынша дау', 'Спор по договору займа', 'Loan agreement']),
  category('contract', ['2'], ['Шарт бойынша міндеттемелер', 'Обязательства по договору', 'Contract obligations']),
  category('construction', ['2'], ['Мердігерлік шарты', 'Договор подряда', 'Construction contract']),
  category('supply', ['2'], ['Жеткізу шарты', 'Договор поставки', 'Supply contract']),
  category('corporate', ['2'], ['Корпоративтік дау', 'Корпоративный спор', 'Corporate dispute']),
  category(
    'insolvency',
    ['2'],
    ['Оңалту және банкроттық', 'Реабилитация и банкротство', 'Rehabilitation and bankruptcy'],
  ),
  category('labour', ['2'], ['Еңбек дауы', 'Трудовой спор', 'Labour dispute']),
  category('reinstatement', ['2'], ['Жұмысқа қайта алу', 'Восстановление на работе', 'Reinstatement at work']),
  category('housing', ['2'], ['Тұрғын үй дауы', 'Жилищный спор', 'Housing dispute']),
  category('land', ['2'], ['Жер дауы', 'Земельный спор', 'Land dispute']),
  category('inheritance', ['2'], ['Мұрагерлік', 'Наследование', 'Inheritance']),
  category('damage', ['2'], ['Залалды өтеу', 'Возмещение вреда', 'Compensation of damage']),
  category(
    'defamation',
    ['2'],
    ['Ар-намыс пен қадір-қасиетті қорғау', 'Защита чести и достоинства', 'Protection of honour and dignity'],
  ),
  category('consumer', ['2'], ['Тұтынушылар құқығын қорғау', 'Защита прав потребителей', 'Consumer protection']),
  category('alimony', ['2'], ['Алимент өндіру', 'Взыскание алиментов', 'Alimony'], 'family'),
  category('divorce', ['2'], ['Неке бұзу', 'Расторжение брака', 'Divorce'], 'family'),
  category(
    'child_residence',
    ['2'],
    ['Баланың тұрғылықты жері', 'Место жительства ребёнка', 'Residence of a child'],
    'minors',
  ),
  category('adoption', ['2'], ['Бала асырап алу', 'Усыновление', 'Adoption'], 'adoption'),
  category('theft', ['1'], ['Ұрлық', 'Кража', 'Theft']),
  category('fraud', ['1'], ['Алаяқтық', 'Мошенничество', 'Fraud']),
  category('traffic_crime', ['1'], ['Жол-көлік оқиғасы', 'Дорожно-транспортное преступление', 'Road traffic crime']),
  category(
    'sexual_offence',
    ['1'],
    ['Жыныстық қолсұғылмаушылыққа қарсы қылмыс', 'Преступление против половой неприкосновенности', 'Sexual offence'],
    'sexual_offence',
  ),
  category(
    'juvenile_crime',
    ['1'],
    ['Кәмелетке толмағанның ісі', 'Дело несовершеннолетнего', 'Case of a minor'],
    'minors',
  ),
  category('state_secret', ['1'], ['Мемлекеттік құпия', 'Государственная тайна', 'State secret'], 'state_secret'),
  category(
    'traffic_offence',
    ['3'],
    ['Жол жүрісі қағидаларын бұзу', 'Нарушение правил дорожного движения', 'Road traffic offence'],
  ),
  category('petty_hooliganism', ['3'], ['Ұсақ бұзақылық', 'Мелкое хулиганство', 'Petty hooliganism']),
  category(
    'domestic_offence',
    ['3'],
    [
      'Отбасы-тұрмыс аясындағы құқыққа қарсы әрекет',
      'Противоправные действия в семейно-бытовой сфере',
      'Domestic offence',
    ],
    'family',
  ),
  category(
    'tax_audit',
    ['4'],
    ['Салық тексерісі нәтижесіне дау айту', 'Оспаривание итогов налоговой проверки', 'Challenge of a tax audit'],
  ),
  category('procurement', ['4'], ['Мемлекеттік сатып алу', 'Государственные закупки', 'Public procurement']),
  category(
    'bailiff',
    ['4'],
    ['Сот орындаушысының әрекетіне дау айту', 'Оспаривание действий судебного исполнителя', 'Challenge of a bailiff'],
  ),
  category(
    'state_body_act',
    ['4'],
    [
      'Мемлекеттік органның актісіне дау айту',
      'Оспаривание акта государственного органа',
      'Challenge of an act of a state body',
    ],
  ),
];

const byKey = new Map(caseCategories.map((entry) => [entry.key, entry]));

export function findCategory(key: string): CaseCategory | undefined {
  return byKey.get(key);
}
