export const kk = {
  empty: 'Тізім әлі бос',
  emptyEditor: 'Бірінші жазбаны қосыңыз немесе CSV файлын жүктеңіз.',
  emptyReader: 'Жазбаларды сот төрағасы мен әкімшісі қосады.',
  importCsv: 'CSV файлынан жүктеу',
  exportCsv: 'CSV файлына сақтау',
  noneCompared: 'жазбалар дереккөзбен салыстырылмаған',
  actions: 'Әрекеттер',
  ended: (p: { count: number }) => `Аяқталған жазбалар: ${p.count}`,
  endedCaption: 'Аяқталған жазбалар',
  history: 'Осы тізімнің тарихы',
};
