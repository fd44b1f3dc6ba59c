export { type DemoRole, demoProgress, demoRoles } from './demo.ts';
export { type FaceFrame, frameOf, inside } from './frame.tsx';
export {
  delayOf,
  kindOf,
  noteOf,
  partiesOf,
  statusOf,
} from './hearing/hearing-words.ts';
export { KeptReading } from './kept-reading.ts';
export { framedView, type Shell } from './shell.ts';
