export const kk = {
  state: 'Қазіргі күйі',
  since: (p: { at: string }) => `Өзгерген уақыты: ${p.at}`,
  next: {
    hearing: (p: { at: string }) => `Келесі сот отырысы: ${p.at}`,
    acceptance: (p: { at: string }) => `Сот қабылдау туралы шешетін соңғы күн: ${p.at}`,
    'acceptance-late': (p: { at: string }) =>
      `Сот қабылдау туралы мына күнге дейін шешуі керек еді: ${p.at}. Сот кешігіп жатыр.`,
  },
  way: 'Арыздың жолы',
  history: 'Не болды',
  words: (p: { words: string }) => `Сот кеңсесінің жазғаны: ${p.words}`,
  hearingAt: (p: { at: string }) => `Сот отырысы: ${p.at}`,
  caseNumber: (p: { number: string }) => `Іс нөмірі: ${p.number}`,
};
