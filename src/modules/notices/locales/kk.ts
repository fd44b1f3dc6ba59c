export const kk = {
  errors: {
    phoneUnreadable: 'Ұялы телефон нөмірін мына үлгіде жазыңыз: +7 7XX XXX XX XX',
    phoneForeign: 'Қазақстан операторының ұялы нөмірін жазыңыз. Ол +7 7 деп басталады.',
    phoneLandline: 'Бұл — қалалық телефон, оған SMS келмейді. Ұялы нөміріңізді жазыңыз.',
    mailUnreadable: 'Электрондық пошта мекенжайын тексеріңіз. Үлгісі: esim@example.kz',
    contactMissing: 'Бұл байланыс мекенжайы енді жоқ. Тізімді жаңартып, басқасын таңдаңыз.',
    phraseShort: 'Кемінде үш әріп жазыңыз.',
    phraseLong: 'Сөз тіркесі тым ұзын. Ең көбі 80 таңба.',
    trapFilled: 'Бұл өріс бос тұруы керек. Ішіндегісін өшіріп, қайта жіберіңіз.',
    subscriptionsTooMany: 'Осы желіден не осы мекенжайға хат көп сұралды. Бір сағаттан кейін қайталаңыз.',
    subscriptionMissing: 'Мұндай жазылу табылмады. Сілтемені хаттан толық көшіріңіз.',
    subscriptionOver: 'Сілтеменің үш күндік мерзімі өтті. Қайта жазылыңыз.',
    demandMissing: 'Бұл хабарлама талабы табылмады немесе ол бұрын жабылған. Тізімді жаңартыңыз.',
  },
  subscriptions: {
    confirm: {
      sms: (p: { label: string }) => `Жазылуды растаңыз: ${p.label}`,
      subject: (p: { label: string }) => `Жазылуды растаңыз: ${p.label}`,
      email: (p: { label: string; confirm: string; leave: string }) =>
        [
          'Осы мекенжайға сот жаңалықтарын жіберуді сұрады.',
          `Не туралы: ${p.label}`,
          `Растау үшін мына бетті ашып, түймені басыңыз: ${p.confirm}`,
          'Сілтеме үш күн жарамды. Растамасаңыз, хат келмейді.',
          'Егер Сіз сұрамасаңыз, ештеңе істеудің қажеті жоқ.',
        ].join('\n\n'),
    },
    news: {
      sms: (p: { label: string }) => `Жаңалық: ${p.label}`,
      subject: (p: { label: string; count: number }) => `Жаңалық (${p.count}): ${p.label}`,
      email: (p: { label: string; items: readonly { title: string; link: string }[]; leave: string }) =>
        [
          `Не туралы: ${p.label}`,
          ...p.items.map(({ title, link }) => `${title}\n${link}`),
          'Бұл хатты өзіңіз жазылғандықтан алдыңыз.',
          `Хат алғыңыз келмесе: ${p.leave}`,
        ].join('\n\n'),
    },
  },
};
