import { formatDate, formatTime, tengeForAct } from '@ashyq/kk-text';
import { legalDay } from '#platform/clock';
import type { ActKindKey } from '../act-kinds.ts';
import type { ActParts } from '../parts.ts';
import type { DraftFacts, Money, ResponseSaid } from './draft-facts.ts';
import { paragraphs, quoted } from './said.ts';

type Texts = Pick<ActParts, 'descriptive' | 'reasoning' | 'operative'>;

const money = (sum: Money): string => tengeForAct(sum.tenge, 'kk', { tiyn: sum.tiyn });
const date = (day: Temporal.PlainDate): string => formatDate('kk', day);

const price = ({ price: sum }: DraftFacts): string =>
  sum === undefined ? '[сома]' : sum === null ? 'бағалауға жатпайды' : money(sum);
const duty = ({ duty: sum }: DraftFacts): string =>
  sum === undefined ? '[сома]' : sum === null ? 'баждан босатылған' : money(sum);

const received = (facts: DraftFacts): string =>
  paragraphs(
    `Сотқа талап қою арызы түсті.${facts.claim ? ` Түскен күні: ${date(facts.claim.filedOn)}.` : ''} Дау түрі: ${facts.category}.`,
    facts.claim && `Талап қоюшының талабы: ${quoted(facts.claim.demands)}`,
    `Талап қою бағасы: ${price(facts)}.\nТөленген мемлекеттік баж: ${duty(facts)}.`,
  );

const argued = ({ claim, responses }: DraftFacts): string => {
  if (!claim) return 'Талап қоюшының уәжі: [уәж].\n\nЖауапкердің пікірі: [пікір].';
  const { circumstances, calculation, law, reconciliation } = claim;
  return paragraphs(
    `Талап қоюшының уәжі: ${quoted(circumstances)}`,
    calculation && `Соманың есебі: ${quoted(calculation)}`,
    law && `Талап қоюшы сүйенген заң: ${quoted(law)}`,
    reconciliation && `Татуласу шаралары: ${quoted(reconciliation)}`,
    responses.length === 0 ? 'Жауапкер пікір бермеді.' : undefined,
    ...responses.map(
      ({ attitude, objections, filedOn }) =>
        `Жауапкердің пікірі (${date(filedOn)}): ${attitudes[attitude]}${objections ? `. ${quoted(objections)}` : '.'}`,
    ),
  );
};

const attitudes: Readonly<Record<ResponseSaid['attitude'], string>> = {
  disagree: 'талаппен келіспейді',
  partly: 'талаппен ішінара келіседі',
  agree: 'талапты мойындайды',
};

const complaint = ({ lengths }: DraftFacts): string =>
  `Ұйғарымға жеке шағым түпкілікті нысанда шығарылған күннен бастап ${lengths.complaint} ішінде осы сот арқылы берілуі мүмкін (Азаматтық процестік кодекстің 429-бабы).`;
const correctedIn = ({ corrected }: DraftFacts): string =>
  corrected ? `${corrected.name}, № ${corrected.number}, ${date(corrected.day)}` : '[акт]';
const awarded = (facts: DraftFacts): string =>
  facts.price === null ? '2. Жауапкер міндеттелсін: [не істеуге].' : `2. Өндіріп алынатын сома: ${price(facts)}.`;
const noComplaint = 'Ұйғарымға жеке шағым берілмейді.';

const templates: Readonly<Record<ActKindKey, (facts: DraftFacts) => Texts>> = {
  acceptance: (facts) => ({
    descriptive: received(facts),
    reasoning:
      'Арыз азаматтық сот ісін жүргізу тәртібімен қаралады және осы соттың соттылығына жатады. Арыз Азаматтық процестік кодекстің 148 және 149-баптарының талаптарына сәйкес келеді. Қабылдаудан бас тартуға (151-бап) және қайтаруға (152-бап) негіз жоқ.',
    operative: `Азаматтық процестік кодекстің 14 және 150-баптарын басшылыққа алып, сот\n\nҰЙҒАРДЫ:\n\n1. Талап қою арызы іс жүргізуге қабылдансын, азаматтық іс қозғалсын.\n\n2. Іс бойынша сот ісін жүргізу тілі: қазақ тілі.\n\n3. Жауапкерге арыздың көшірмесі жіберілсін. Пікір беру мерзімі: көшірмесін алған күннен бастап ${facts.lengths.response}.\n\n4. ${noComplaint}`,
  }),
  return: (facts) => ({
    descriptive: received(facts),
    reasoning: `Арыз қайтарылуға тиіс, себебі: ${facts.ground?.text ?? '[негіз]'} (Азаматтық процестік кодекстің 152-бабы).\n\n[негізді растайтын мән-жайлар]`,
    operative: `Азаматтық процестік кодекстің 152-бабын басшылыққа алып, сот\n\nҰЙҒАРДЫ:\n\n1. Талап қою арызы қоса берілген құжаттарымен қайтарылсын.\n\n2. Не істеуге болады: ${facts.ground?.mend ?? '[түсіндірме]'}\n\n3. Арыздың қайтарылуы сол талаппен сотқа қайта жүгінуге кедергі болмайды.\n\n4. ${complaint(facts)}`,
  }),
  refusal: (facts) => ({
    descriptive: received(facts),
    reasoning: `Арызды қабылдаудан бас тарту керек, себебі: ${facts.ground?.text ?? '[негіз]'} (Азаматтық процестік кодекстің 151-бабы).\n\n[негізді растайтын мән-жайлар]`,
    operative: `Азаматтық процестік кодекстің 151-бабын басшылыққа алып, сот\n\nҰЙҒАРДЫ:\n\n1. Талап қою арызын қабылдаудан бас тартылсын.\n\n2. Не істеуге болады: ${facts.ground?.mend ?? '[түсіндірме]'}\n\n3. ${complaint(facts)}`,
  }),
  preparation: (facts) => ({
    descriptive: `Іс жүргізуге қабылданған. Дау түрі: ${facts.category}.`,
    reasoning: `Істі дұрыс және уақтылы шешу үшін оны сот талқылауына дайындау қажет. Дайындық мерзімі: іс қабылданған күннен бастап ${facts.lengths.preparation} (Азаматтық процестік кодекстің 164-бабы).`,
    operative: `Азаматтық процестік кодекстің 164 және 165-баптарын басшылыққа алып, сот\n\nҰЙҒАРДЫ:\n\n1. Іс сот талқылауына дайындалсын.\n\n2. Тараптарға ұсынылсын: [қандай дәлелдеме, қай мерзімге дейін].\n\n3. Тараптарға татуласу келісімін, медиацияны қолдану құқығы түсіндірілсін.\n\n4. ${noComplaint}`,
  }),
  hearing_appointment: (facts) => ({
    descriptive: `Іс сот талқылауына дайындалды. Дау түрі: ${facts.category}.`,
    reasoning: 'Дайындық әрекеттері аяқталды, істі сот отырысында қарауға болады.',
    operative: `Азаматтық процестік кодекстің 164 және 183-баптарын басшылыққа алып, сот\n\nҰЙҒАРДЫ:\n\n1. Іс сот отырысында қаралуға тағайындалсын.\n\n2. Отырыс уақыты: ${facts.hearing ? `${date(legalDay(facts.hearing.at))}, ${formatTime(facts.hearing.at)}` : '[күні, сағаты]'}. Залы: ${facts.hearing?.room ?? '[зал]'}.\n\n3. Іске қатысушы адамдар отырысқа шақырылсын.\n\n4. ${noComplaint}`,
  }),
  language: () => ({
    descriptive: 'Сот ісін жүргізу тілін өзгерту туралы жазбаша өтінішхат берілді. Өтінішхатты берген: [кім].',
    reasoning:
      'Сот ісін жүргізу тілі істі дайындау кезінде екі тараптың немесе өкілі таңдаған тілді білмейтін талап қоюшының жазбаша өтінішхаты бойынша өзгертілуі мүмкін (Азаматтық процестік кодекстің 14-бабы).',
    operative: `Азаматтық процестік кодекстің 14-бабын басшылыққа алып, сот\n\nҰЙҒАРДЫ:\n\n1. Іс бойынша сот ісін жүргізу тілі өзгертілсін. Жаңа тілі: орыс тілі.\n\n2. ${noComplaint}`,
  }),
  decision: (facts) => ({
    descriptive: paragraphs(received(facts), argued(facts)),
    reasoning:
      'Сот анықтаған мән-жайлар: [мән-жайлар].\n\nДәлелдемелер: [дәлелдемелер және олардың бағасы].\n\nҚолданылған заң: [баптар].',
    operative: `Азаматтық процестік кодекстің 223–226-баптарын басшылыққа алып, сот\n\nШЕШТІ:\n\n1. Талап қою: [қанағаттандырылсын / ішінара қанағаттандырылсын / қанағаттандырудан бас тартылсын].\n\n${awarded(facts)}\n\n3. Мемлекеттік баж бойынша шығыс: ${duty(facts)}.\n\n4. Шешімге апелляциялық шағым түпкілікті нысанда шығарылған күннен бастап ${facts.lengths.appeal} ішінде осы сот арқылы берілуі мүмкін (Азаматтық процестік кодекстің 403-бабы).`,
  }),
  correction: (facts) => ({
    descriptive: `Сот актісінде қате жазу табылды. Акт: ${correctedIn(facts)}.`,
    reasoning: 'Қате жазу актінің мәнін өзгертпейді, оны сот өз бастамасымен түзете алады (235-бап).',
    operative: `Азаматтық процестік кодекстің 235-бабын басшылыққа алып, сот\n\nҰЙҒАРДЫ:\n\n1. Актідегі «[қате мәтін]» деген сөздер «[дұрыс мәтін]» деп оқылсын.\n\n2. ${complaint(facts)}`,
  }),
};

export function kazakhDraft(facts: DraftFacts): ActParts {
  const people = facts.participants.map(({ role, name }) => `${role}: ${name}`).join('\n');
  const introductory = `${date(facts.day)}\n${facts.courtName}\nСудья: ${facts.judge}\nІс № ${facts.caseNumber}\n\n${people}`;
  return { introductory, ...templates[facts.kind](facts) };
}
