export { announce } from './announce.ts';
export { type Live, openLive } from './live.ts';
