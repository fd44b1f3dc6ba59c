import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Кто смотрел ваши данные',
  lead: 'Здесь записано каждое действие других людей с вашими данными. Удалить запись не может никто.',
  none: 'Ваши данные пока никто не смотрел.',
  when: 'Время',
  who: 'Кто',
  what: 'Действие',
  person: 'Участник дела',
  older: 'Более ранние записи',
  unexpected: 'Если действие вам непонятно, сообщите в канцелярию суда.',
  deeds: {
    'identity.look-up-person': 'Искал по ИИН',
    'identity.confirm-at-counter': 'Подтвердил ваш кабинет в канцелярии',
    'cases.see-case': 'Открыл ваше дело',
    'cases.register-case': 'Внёс вас в дело как участника',
    'hearings.schedule-hearing': 'Назначил заседание',
  },
  kinds: {
    case: 'Работал с вашим делом',
    person: 'Видел ваши личные данные',
    contact: 'Видел ваши контакты',
    notice: 'Отправил вам сообщение',
    hearing: 'Работал с заседанием',
    account: 'Работал с вашим кабинетом',
  },
  otherDeed: 'Работал с вашими данными',
};
