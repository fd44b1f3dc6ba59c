import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  states: {
    nothing_due: 'Пошлина не платится',
    unpaid: 'Не оплачена',
    partly_paid: 'Оплачена частично',
    paid: 'Оплачена',
    receipt: 'Приложена квитанция',
  },
  errors: {
    payerUnknown: 'Код оплаты выдаётся на ИИН/БИН истца. Сначала заполните данные истца.',
    invoiceNotFound: 'Такой счёт не найден.',
    nothingToPay: 'За этот документ пошлину платить не нужно.',
    nothingToGiveBack: 'Этот платёж зачтён в пошлину или уже возвращён. Лишнего в нём нет.',
    receiptNumberMissing: 'Укажите номер квитанции.',
    receiptNumberTooLong: 'Номер квитанции слишком длинный: до 60 знаков.',
    receiptNumberSigns: 'В номере квитанции есть невидимый знак. Наберите его вручную.',
    receiptSumUnreadable: 'Укажите уплаченную сумму цифрами, например: 12 500.',
    receiptDayUnreadable: 'Укажите день оплаты, например: 27.11.2026.',
    receiptDayAhead: 'День оплаты не может быть позже сегодняшнего.',
  },
};
