import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  errors: {
    phoneUnreadable: 'Напишите мобильный номер так: +7 7XX XXX XX XX',
    phoneForeign: 'Нужен мобильный номер казахстанского оператора. Он начинается с +7 7.',
    phoneLandline: 'Это городской телефон, SMS на него не придёт. Напишите мобильный номер.',
    mailUnreadable: 'Проверьте адрес электронной почты. Образец: imya@example.kz',
    contactMissing: 'Этого адреса для связи больше нет. Обновите список и выберите другой.',
    demandMissing: 'Такого требования об извещении нет, или оно уже закрыто. Обновите список.',
  },
};
