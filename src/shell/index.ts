export { type DemoRole, demoProgress, demoRoles } from './demo.ts';
export { type Attempted, attempt, emptyForm, errorOf, type FormState } from './form-state.ts';
export { type FaceFrame, frameOf, inside } from './frame.tsx';
export {
  kindOf,
  noteOf,
  partiesOf,
  statusOf,
} from './hearing/hearing-words.ts';
export { KeptReading } from './kept-reading.ts';
export { Question } from './question.tsx';
export { framedView, type Shell } from './shell.ts';
