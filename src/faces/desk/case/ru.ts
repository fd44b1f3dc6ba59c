import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  cases: 'Дела',
  category: 'Категория',
  stage: 'Движение',
  language: 'Язык производства',
  kk: 'казахский',
  ru: 'русский',
  acts: 'Акты по делу',
  newHearing: 'Назначить заседание',
  servedOf: (p) => `Извещены: ${p.served}, вызваны: ${p.called}`,
  letters: 'Бумажные письма',
  lettersEmpty: 'Бумажных писем по делу нет.',
  readyReceived: 'Ваше сообщение получено. Судья рассмотрит его и ответит здесь.',
  readyAsDocument: 'По этому вопросу подайте ходатайство в кабинете: его приобщат к делу, и судья его решит.',
  readyDates: 'Дата и время заседания указаны на странице дела. Если изменятся, мы сразу сообщим.',
};
