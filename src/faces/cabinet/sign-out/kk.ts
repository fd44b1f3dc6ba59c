export const kk = {
  done: 'Кабинеттен шықтыңыз.',
};
