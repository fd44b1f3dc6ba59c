/** The label of a field in each language. */
type Label = { readonly kk: string; readonly ru: string; readonly en: string };

export const kk = {
  progress: { 'not-started': 'Басталмаған', partial: 'Толық емес', ready: 'Дайын', faulty: 'Қате бар' },
  yesNo: { yes: 'Иә', no: 'Жоқ', unknown: 'Білмеймін' },
  party: {
    number: 'ЖСН/БСН',
    birthDate: 'Туған күні',
    address: 'Мекенжайы',
    phone: 'Телефоны',
    email: 'Электрондық поштасы',
    bankDetails: 'Банк деректемелері',
    unknownNumber: 'белгісіз',
    silent: 'Мемлекеттік база жауап бермеді, деректі сот тексереді.',
    absent: 'Мемлекеттік базада мұндай нөмір жоқ.',
  },
  exemptionNone: 'Жоқ, төлеймін',
  attachments: 'Тіркелген құжаттар',
  errors: {
    formUnknown: 'Мұндай құжат түрі жоқ. Тізімнен таңдаңыз.',
    draftNotFound: 'Мұндай жоба табылмады. Жобалар тізімін ашыңыз.',
    draftSent: 'Бұл құжат сотқа жіберілген, енді өзгертуге болмайды.',
    tooManyDrafts: (p: { limit: number }) => `Аяқталмаған жоба тым көп. Шегі — ${p.limit}. Керек емесін өшіріңіз.`,
    questionUnknown: 'Мұндай бет жоқ. Тапсырмалар тізіміне оралыңыз.',
    answerChanged: 'Бұл жауап басқа терезеде өзгертілген. Қайсысын қалдыратыныңызды таңдаңыз.',
    answerMissing: (p: Label) => `«${p.kk}»: жауап беріңіз.`,
    answerTooLong: (p: Label & { limit: number }) => `«${p.kk}»: мәтін тым ұзын. Шегі — ${p.limit} таңба.`,
    answerNotASum: (p: Label) => `«${p.kk}»: соманы цифрмен жазыңыз, мысалы: 1 250 000.`,
    answerNotADate: (p: Label) => `«${p.kk}»: күнді былай жазыңыз: 24.11.2026.`,
    answerInFuture: (p: Label) => `«${p.kk}»: бұл күн әлі келген жоқ.`,
    answerNotOffered: (p: Label) => `«${p.kk}»: ұсынылған жауаптың бірін таңдаңыз.`,
    answerControlSigns: (p: Label) => `«${p.kk}»: мәтінде көрінбейтін басқару таңбалары бар. Қолмен теріңіз.`,
    answerDirectionSigns: (p: Label) => `«${p.kk}»: мәтінде жазу бағытын өзгертетін таңбалар бар. Қолмен теріңіз.`,
    caseNotYours: 'Сіз қатысатын істердің арасында мұндай іс жоқ. Нөмірін тексеріңіз.',
    courtDoesNotHear: 'Бұл сот мұндай істерді бірінші сатыда қарамайды. Тізімнен басқа сот таңдаңыз.',
    partyNameMissing: 'Тараптың атын жазыңыз.',
    partyDetailMissing: (p: { detail: string }) =>
      `Мына деректі жазыңыз: ${kkDetails[p.detail as keyof typeof kkDetails] ?? p.detail}.`,
    partyTwice: 'Бұл адам не ұйым тізімде бар.',
    partiesTooMany: (p: { limit: number }) => `Тарап тым көп. Шегі — ${p.limit}.`,
    attachmentTwice: 'Дәл осы файл тіркелген.',
    attachmentNotFound: 'Мұндай файл табылмады.',
    attachmentsTooMany: (p: { limit: number }) => `Файл тым көп. Шегі — ${p.limit}. Құжаттарды біріктіріңіз.`,
  },
};

const kkDetails = {
  number: 'ЖСН/БСН',
  birthDate: 'туған күні',
  address: 'мекенжайы',
  phone: 'телефоны',
  email: 'электрондық поштасы',
  bankDetails: 'банк деректемелері',
};
