import type { Catalogue } from '#platform/i18n';
import type { kk } from './kk.ts';

export const ru: Catalogue<typeof kk> = {
  title: 'Вход в судебный кабинет',
  again: 'Чтобы увидеть эту страницу, сначала войдите. После входа вы вернётесь на неё же.',
  number: 'ИИН или БИН',
  numberHint: '12 цифр из удостоверения или документа организации',
  password: 'Пароль',
  passwordHint: 'Одноразовый пароль из SMS или письма вводится сюда же.',
  submit: 'Войти',
  forgotten: 'Забыли пароль',
  register: 'Нет кабинета: зарегистрироваться',
  signatureTitle: 'Без пароля',
  signatureHint: 'С ключом ЭЦП войти можно сразу, без регистрации.',
  signature: 'Войти по ЭЦП',
  other: 'Если войти не получается',
};
