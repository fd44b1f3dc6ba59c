export const kk = {
  states: {
    nothing_due: 'Баж төленбейді',
    unpaid: 'Төленбеген',
    partly_paid: 'Жартылай төленген',
    paid: 'Төленген',
    receipt: 'Түбіртек тіркелді',
  },
  errors: {
    invoiceNotFound: 'Мұндай шот табылмады.',
    nothingToPay: 'Бұл құжатқа баж төлеудің қажеті жоқ.',
    nothingToGiveBack: 'Бұл төлем бажға есептелген немесе қайтарылған. Қайтаратын артық сома жоқ.',
    receiptNumberMissing: 'Түбіртектің нөмірін жазыңыз.',
    receiptNumberTooLong: 'Түбіртек нөмірі тым ұзын: 60 таңбаға дейін жазыңыз.',
    receiptSumUnreadable: 'Төленген соманы цифрмен жазыңыз, мысалы: 12 500.',
    receiptDayUnreadable: 'Төлеген күнді жазыңыз, мысалы: 27.11.2026.',
    receiptDayAhead: 'Төлеген күн бүгіннен кеш болмауы керек.',
  },
};
