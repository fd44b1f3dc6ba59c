export const kk = {
  title: (p: { number: string }) => `Іс № ${p.number}`,
  stage: 'Қазіргі кезең',
  court: 'Сот',
  judge: 'Судья',
  noJudge: 'Әлі белгіленбеген',
  kind: 'Істің түрі',
  parties: 'Тараптар',
  course: 'Істің барысы',
  hearings: 'Отырыстар',
  noHearings: 'Ашық отырыс белгіленбеген.',
};
