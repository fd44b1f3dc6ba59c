import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  home: 'На главную',
  back: 'Назад',
  finish: 'Закончить',
  settings: 'Настройка экрана',
  lower: 'Опустить экран',
  raise: 'Поднять экран',
  strong: 'Контрастно',
  plain: 'Обычный цвет',
  large: 'Крупнее',
  normal: 'Мельче',
  stillHere: 'Вы ещё здесь?',
  clearing: 'Экран очистится. Осталось секунд:',
  here: 'Я здесь',
  offline: 'Связь прервалась. Этот экран мог устареть.',
  storageFull: 'Этот киоск не может сохранить списки: память заполнена.',
  asOf: (p) => `По состоянию на ${p.time}`,
  phone: 'Взять на телефон',
  phoneHow: 'Наведите камеру телефона на этот знак.',
  phoneCode: 'QR-код, который открывает эту страницу на телефоне',
  phoneHidden: 'Взять на телефон нельзя: этот киоск работает без открытого адреса.',
  print: 'Напечатать',
};
