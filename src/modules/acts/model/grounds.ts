import { isInForce } from '#platform/clock';
import type { Text } from '#platform/i18n';
import type { ActKindKey } from './act-kinds.ts';

/** A ground of the code on which a claim is returned or refused, with what its author can do next. */
export interface Ground {
  readonly key: string;
  readonly kind: ActKindKey & ('return' | 'refusal');
  readonly text: Text;
  readonly mend: Text;
  readonly norm: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly verified: boolean;
  readonly source: string;
}

type Words = readonly [kk: string, ru: string, en: string];

const asText = ([kk, ru, en]: Words): Text => ({ kk, ru, en });

const fileAgain: Words = [
  'Кемшілігін түзетіп, арызды қайта беріңіз. Толтырғаныңыз сақталған.',
  'Устраните недостаток и подайте заявление снова. Заполненное сохранено.',
  'Mend it and file the claim again. What you entered is kept.',
];

function ground(key: string, kind: Ground['kind'], text: Words, mend: Words = fileAgain): Ground {
  const article = kind === 'return' ? 'art. 152' : 'art. 151';
  return {
    ...{ key, kind, text: asText(text), mend: asText(mend), norm: `CPC RK ${article}` },
    ...{ validFrom: '2026-01-01', validTo: null, verified: true, source: `CPC RK ${article}, edition of 01.07.2026` },
  };
}

const cannotFileAgain: Words = [
  'Осы талапты сотқа қайта беруге болмайды. Ұйғарымға жеке шағым бере аласыз.',
  'Подать этот иск в суд снова нельзя. Вы можете подать частную жалобу на определение.',
  'This claim cannot be filed again. You may file an interlocutory appeal against the ruling.',
];

/** CPC RK arts. 151, 152. A claim is never left without motion: that exists for appeals only (art. 406). */
export const grounds: readonly Ground[] = [
  ground(
    'not_civil',
    'refusal',
    [
      'арыз азаматтық сот ісін жүргізу тәртібімен қаралмайды',
      'заявление не подлежит рассмотрению в порядке гражданского судопроизводства',
      'the matter is not for a civil court',
    ],
    [
      'Қай органға жүгіну керегін сот ұйғарымда көрсетеді.',
      'В какой орган обратиться, суд указывает в определении.',
      'The ruling says which body to turn to.',
    ],
  ),
  ground(
    'already_decided',
    'refusal',
    [
      'осы дау бойынша соттың заңды күшіне енген шешімі бар',
      'по этому спору есть вступившее в силу решение суда',
      'a decision in force exists in this dispute',
    ],
    cannotFileAgain,
  ),
  ground(
    'arbitral_award',
    'refusal',
    [
      'осы дау бойынша төреліктің шешімі бар',
      'по этому спору есть решение арбитража',
      'an arbitral award exists in this dispute',
    ],
    cannotFileAgain,
  ),
  ground(
    'notary_inscription',
    'refusal',
    [
      'осы дау бойынша нотариустың атқарушылық жазбасы бар',
      'по этому спору есть исполнительная надпись нотариуса',
      "a notary's executive inscription exists in this dispute",
    ],
    cannotFileAgain,
  ),
  ground(
    'pretrial_not_kept',
    'return',
    [
      'дауды сотқа дейін реттеу тәртібі сақталмаған',
      'не соблюдён досудебный порядок урегулирования спора',
      'the pre-trial procedure was not kept',
    ],
    [
      'Екінші тарапқа талап-хат жіберіңіз, жауабын күтіңіз, дәлелін тіркеп, арызды қайта беріңіз. Толтырғаныңыз сақталған.',
      'Направьте другой стороне претензию, дождитесь ответа, приложите доказательство и подайте снова. Заполненное сохранено.',
      'Send the other side a demand, wait for the answer, attach the proof and file again. What you entered is kept.',
    ],
  ),
  ground('no_prosecutor_consent', 'return', [
    'прокурордың келісімі жоқ',
    'нет согласия прокурора',
    "the prosecutor's consent is missing",
  ]),
  ground(
    'wrong_court',
    'return',
    ['іс осы соттың соттылығына жатпайды', 'дело неподсудно этому суду', 'the case belongs to another court'],
    [
      'Арызды ұйғарымда көрсетілген сотқа беріңіз. Толтырғаныңыз сақталған, тек сотты өзгертіңіз.',
      'Подайте заявление в суд, указанный в определении. Заполненное сохранено: измените только суд.',
      'File with the court named in the ruling. What you entered is kept: change only the court.',
    ],
  ),
  ground('defective', 'return', [
    'арыздың кемшілігін дайындық кезінде түзету мүмкін емес',
    'недостатки заявления нельзя устранить при подготовке дела',
    'its defects cannot be cured in preparation',
  ]),
  ground(
    'incapable',
    'return',
    [
      'арызды әрекетке қабілетсіз адам берген',
      'заявление подало недееспособное лицо',
      'it was filed by a person without legal capacity',
    ],
    [
      'Арызды заңды өкіл береді. Толтырғаныңыз сақталған.',
      'Заявление подаёт законный представитель. Заполненное сохранено.',
      'The legal representative files it. What you entered is kept.',
    ],
  ),
  ground(
    'no_authority',
    'return',
    [
      'арызға қол қоюға не оны беруге өкілеттігі жоқ адам берген',
      'заявление подписано или подано лицом без полномочий',
      'it was signed or filed without authority',
    ],
    [
      'Сенімхатты тіркеп, арызды қайта беріңіз. Толтырғаныңыз сақталған.',
      'Приложите доверенность и подайте снова. Заполненное сохранено.',
      'Attach the power of attorney and file again. What you entered is kept.',
    ],
  ),
  ground(
    'same_case_pending',
    'return',
    [
      'сол тараптардың сол нысана туралы ісі сотта қаралып жатыр',
      'в суде уже рассматривается тот же спор между теми же сторонами',
      'the same case is pending',
    ],
    [
      'Сол істің барысын «Сот кабинетінен» қараңыз.',
      'Следите за тем делом в «Сот кабинеті».',
      'Follow that case in Sot Kabineti.',
    ],
  ),
  ground('arbitration_clause', 'return', [
    'тараптар дауды төрелікке беруге келіскен',
    'есть соглашение сторон о передаче спора в арбитраж',
    'the parties agreed on arbitration',
  ]),
  ground('municipal_property', 'return', [
    'мүлікті коммуналдық меншікке алу мерзімі өтпеген',
    'не истёк год для признания права коммунальной собственности',
    'the year for municipal property has not passed',
  ]),
  ground('claimant_asks', 'return', [
    'талап қоюшы арызын қайтаруды сұраған',
    'истец просит вернуть заявление',
    'the claimant asks for it',
  ]),
];

/** Grounds of the kind that the law of the day knows. */
export function groundsFor(kind: ActKindKey, day: Temporal.PlainDate): readonly Ground[] {
  return grounds.filter((one) => one.kind === kind && isInForce(one, day));
}

export function findGround(kind: ActKindKey, key: string | null): Ground | undefined {
  return grounds.find((one) => one.kind === kind && one.key === key);
}
