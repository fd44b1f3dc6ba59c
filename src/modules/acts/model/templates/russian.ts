import { formatDate, formatTime, tengeForAct } from '@ashyq/kk-text';
import { legalDay } from '#platform/clock';
import type { ActKindKey } from '../act-kinds.ts';
import type { ActParts } from '../parts.ts';
import type { DraftFacts, Money, ResponseSaid } from './draft-facts.ts';
import { paragraphs, quoted } from './said.ts';

type Texts = Pick<ActParts, 'descriptive' | 'reasoning' | 'operative'>;

const money = (sum: Money): string => tengeForAct(sum.tenge, 'ru', { tiyn: sum.tiyn });
const date = (day: Temporal.PlainDate): string => formatDate('ru', day);

const price = ({ price: sum }: DraftFacts): string =>
  sum === undefined ? '[сумма]' : sum === null ? 'оценке не подлежит' : money(sum);
const duty = ({ duty: sum }: DraftFacts): string =>
  sum === undefined ? '[сумма]' : sum === null ? 'истец освобождён от уплаты' : money(sum);

const received = (facts: DraftFacts): string =>
  paragraphs(
    `В суд поступило исковое заявление.${facts.claim ? ` День поступления: ${date(facts.claim.filedOn)}` : ''} Предмет спора: ${facts.category}.`,
    facts.claim && `Требования истца: ${quoted(facts.claim.demands)}`,
    `Цена иска: ${price(facts)}.\nУплаченная государственная пошлина: ${duty(facts)}.`,
  );

const argued = ({ claim, responses }: DraftFacts): string => {
  if (!claim) return 'Доводы истца: [доводы].\n\nОтзыв ответчика: [отзыв].';
  const { circumstances, calculation, law, reconciliation } = claim;
  return paragraphs(
    `Доводы истца: ${quoted(circumstances)}`,
    calculation && `Расчёт суммы: ${quoted(calculation)}`,
    law && `Закон, на который ссылается истец: ${quoted(law)}`,
    reconciliation && `Меры к примирению: ${quoted(reconciliation)}`,
    responses.length === 0 ? 'Ответчик отзыва не представил.' : undefined,
    ...responses.map(
      ({ attitude, objections, filedOn }) =>
        `Отзыв ответчика (${date(filedOn)}): ${attitudes[attitude]}${objections ? `. ${quoted(objections)}` : '.'}`,
    ),
  );
};

const attitudes: Readonly<Record<ResponseSaid['attitude'], string>> = {
  disagree: 'с иском не согласен',
  partly: 'с иском согласен частично',
  agree: 'иск признаёт',
};

const complaint = ({ lengths }: DraftFacts): string =>
  `На определение может быть подана частная жалоба через этот суд в течение ${lengths.complaint} со дня вынесения в окончательной форме (статья 429 Гражданского процессуального кодекса).`;
const correctedIn = ({ corrected }: DraftFacts): string =>
  corrected ? `${corrected.name}, № ${corrected.number}, ${date(corrected.day)}` : '[акт]';
const awarded = (facts: DraftFacts): string =>
  facts.price === null ? '2. Обязать ответчика: [что сделать].' : `2. Взыскиваемая сумма: ${price(facts)}.`;
const noComplaint = 'Частная жалоба на определение не подаётся.';

const templates: Readonly<Record<ActKindKey, (facts: DraftFacts) => Texts>> = {
  acceptance: (facts) => ({
    descriptive: received(facts),
    reasoning:
      'Заявление рассматривается в порядке гражданского судопроизводства и подсудно этому суду. Оно соответствует требованиям статей 148 и 149 Гражданского процессуального кодекса. Оснований для отказа в принятии (статья 151) и для возвращения (статья 152) нет.',
    operative: `Руководствуясь статьями 14 и 150 Гражданского процессуального кодекса, суд\n\nОПРЕДЕЛИЛ:\n\n1. Принять исковое заявление к производству и возбудить гражданское дело.\n\n2. Язык судопроизводства по делу: русский.\n\n3. Направить ответчику копию заявления. Отзыв подаётся в течение ${facts.lengths.response} со дня получения копии.\n\n4. ${noComplaint}`,
  }),
  return: (facts) => ({
    descriptive: received(facts),
    reasoning: `Заявление подлежит возвращению, так как ${facts.ground?.text ?? '[основание]'} (статья 152 Гражданского процессуального кодекса).\n\n[обстоятельства, которые подтверждают основание]`,
    operative: `Руководствуясь статьёй 152 Гражданского процессуального кодекса, суд\n\nОПРЕДЕЛИЛ:\n\n1. Возвратить исковое заявление с приложенными документами.\n\n2. Что можно сделать: ${facts.ground?.mend ?? '[разъяснение]'}\n\n3. Возвращение не препятствует повторному обращению в суд с тем же иском.\n\n4. ${complaint(facts)}`,
  }),
  refusal: (facts) => ({
    descriptive: received(facts),
    reasoning: `В принятии заявления следует отказать, так как ${facts.ground?.text ?? '[основание]'} (статья 151 Гражданского процессуального кодекса).\n\n[обстоятельства, которые подтверждают основание]`,
    operative: `Руководствуясь статьёй 151 Гражданского процессуального кодекса, суд\n\nОПРЕДЕЛИЛ:\n\n1. Отказать в принятии искового заявления.\n\n2. Что можно сделать: ${facts.ground?.mend ?? '[разъяснение]'}\n\n3. ${complaint(facts)}`,
  }),
  preparation: (facts) => ({
    descriptive: `Дело принято к производству. Предмет спора: ${facts.category}.`,
    reasoning: `Для правильного и своевременного разрешения дело следует подготовить к судебному разбирательству в течение ${facts.lengths.preparation} со дня принятия (статья 164 Гражданского процессуального кодекса).`,
    operative: `Руководствуясь статьями 164 и 165 Гражданского процессуального кодекса, суд\n\nОПРЕДЕЛИЛ:\n\n1. Подготовить дело к судебному разбирательству.\n\n2. Предложить сторонам: [какие доказательства, до какого дня].\n\n3. Разъяснить сторонам право на мировое соглашение и медиацию.\n\n4. ${noComplaint}`,
  }),
  hearing_appointment: (facts) => ({
    descriptive: `Дело подготовлено к судебному разбирательству. Предмет спора: ${facts.category}.`,
    reasoning: 'Подготовительные действия завершены, дело можно рассмотреть в судебном заседании.',
    operative: `Руководствуясь статьями 164 и 183 Гражданского процессуального кодекса, суд\n\nОПРЕДЕЛИЛ:\n\n1. Назначить дело к рассмотрению в судебном заседании.\n\n2. Время заседания: ${facts.hearing ? `${date(legalDay(facts.hearing.at))}, ${formatTime(facts.hearing.at)}` : '[день, час]'}. Зал: ${facts.hearing?.room ?? '[зал]'}.\n\n3. Вызвать в заседание лиц, участвующих в деле.\n\n4. ${noComplaint}`,
  }),
  language: () => ({
    descriptive: 'Подано письменное ходатайство об изменении языка судопроизводства. Ходатайство подал: [кто].',
    reasoning:
      'Язык судопроизводства может быть изменён при подготовке дела по письменному ходатайству обеих сторон либо истца, который не знает языка, выбранного его представителем (статья 14 Гражданского процессуального кодекса).',
    operative: `Руководствуясь статьёй 14 Гражданского процессуального кодекса, суд\n\nОПРЕДЕЛИЛ:\n\n1. Изменить язык судопроизводства по делу. Новый язык: казахский.\n\n2. ${noComplaint}`,
  }),
  decision: (facts) => ({
    descriptive: paragraphs(received(facts), argued(facts)),
    reasoning:
      'Обстоятельства, установленные судом: [обстоятельства].\n\nДоказательства: [доказательства и их оценка].\n\nПрименённый закон: [статьи].',
    operative: `Руководствуясь статьями 223–226 Гражданского процессуального кодекса, суд\n\nРЕШИЛ:\n\n1. Иск: [удовлетворить / удовлетворить частично / отказать в удовлетворении].\n\n${awarded(facts)}\n\n3. Расходы по государственной пошлине: ${duty(facts)}.\n\n4. На решение может быть подана апелляционная жалоба через этот суд в течение ${facts.lengths.appeal} со дня вынесения в окончательной форме (статья 403 Гражданского процессуального кодекса).`,
  }),
  correction: (facts) => ({
    descriptive: `В судебном акте обнаружена описка. Акт: ${correctedIn(facts)}.`,
    reasoning: 'Описка не меняет существа акта, и суд может исправить её по своей инициативе (статья 235).',
    operative: `Руководствуясь статьёй 235 Гражданского процессуального кодекса, суд\n\nОПРЕДЕЛИЛ:\n\n1. Слова «[ошибочный текст]» читать как «[верный текст]».\n\n2. ${complaint(facts)}`,
  }),
};

export function russianDraft(facts: DraftFacts): ActParts {
  const people = facts.participants.map(({ role, name }) => `${role}: ${name}`).join('\n');
  const introductory = `${date(facts.day)}\n${facts.courtName}\nСудья: ${facts.judge}\nДело № ${facts.caseNumber}\n\n${people}`;
  return { introductory, ...templates[facts.kind](facts) };
}
