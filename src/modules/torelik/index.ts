export { torelikErrors } from './errors.ts';
export { torelikTexts } from './locales/index.ts';
