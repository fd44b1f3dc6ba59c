export type { Act, Actor, Subject } from './act.ts';
export { visitor } from './act.ts';
export { type Look, listLooks, recordLook } from './looks.ts';
