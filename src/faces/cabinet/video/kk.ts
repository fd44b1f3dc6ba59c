export const kk = {
  title: 'Бейнеотырысқа кіру',
  at: (p: { number: string; day: string; time: string }) => `Іс № ${p.number}. Отырыс: ${p.day}, сағат ${p.time}.`,
  opens: (p: { time: string }) => `Есік ашылатын уақыт: ${p.time}.`,
  check: 'Құрылғыны алдын ала тексеру',
};
