/** The languages this package writes in. */
export type Lang = 'kk' | 'ru' | 'en';
