export { type FaceFrame, frameOf, inside } from './frame.tsx';
export { framedView, type Shell } from './shell.ts';
