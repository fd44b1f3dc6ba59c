import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Мои дела',
  lead: 'Дела с вашим участием или с участием организации, которую вы возглавляете.',
  empty: 'Дел с вашим участием нет.',
  emptyNext: 'Дело появится здесь в миг регистрации, и вам придёт сообщение.',
  toFile: 'Обратиться в суд',
  number: 'Дело',
  role: 'Кто вы в деле',
  stage: 'Движение дела',
  term: 'Ваш срок',
  noTerm: 'От вас ничего не нужно',
  readNew: 'Откройте новые документы',
  termLine: (p) => `${p.what}. Последний день: ${p.day}`,
  news: 'Новое',
  newDocuments: (p) => `новых документов: ${p.count}`,
  newMessages: (p) => `новых сообщений: ${p.count}`,
  noNews: 'нового нет',
};
