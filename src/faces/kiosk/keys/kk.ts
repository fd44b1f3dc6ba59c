export const kk = {
  keyboard: 'Экран пернетақтасы',
  erase: 'Өшіру',
  space: 'Бос орын',
  capital: 'Бас әріп',
  letters: 'АӘБ',
  lettersLabel: 'АӘБ: қазақ және орыс әріптері',
  latin: 'ABC',
  latinLabel: 'ABC: латын әріптері',
  numbers: '123',
  numbersLabel: '123: цифрлар',
};
