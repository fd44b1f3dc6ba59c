export const kk = {
  title: 'Сот отырысы',
  of: (p: { number: string }) => `Іс № ${p.number}`,
  room: 'Зал',
  floor: 'Қабат',
  time: 'Уақыты',
  way: 'Қалай бару керек',
  noWay: 'Жолды күзетшіден немесе кеңседен сұраңыз.',
  judge: 'Судья',
  kind: 'Істің түрі',
  parties: 'Тараптар',
  course: 'Істің барысы',
};
