export const kk = {
  title: 'Бүгінгі отырыстар',
  lead: 'Жолды басыңыз: залға қалай баруды көрсетеміз.',
  nothing: 'Бүгін бұл сотта отырыс жоқ',
  nothingNext: 'Ісіңіздің күнін шақыру қағазынан қараңыз не кеңседен сұраңыз.',
  room: (p: { number: string }) => `${p.number}-зал`,
  floor: (p: { floor: number }) => `${p.floor}-қабат`,
  caseTitle: (p: { number: string }) => `Іс № ${p.number}`,
  pages: 'Тізім беттері',
  page: (p: { page: number; pages: number }) => `Бет: ${p.page} / ${p.pages}`,
  previous: 'Алдыңғы',
  next: 'Келесі',
};
