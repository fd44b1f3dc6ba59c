export { type DemoRole, demoProgress, demoRoles } from './demo.ts';
export { type FaceFrame, frameOf, inside } from './frame.tsx';
export { framedView, type Shell } from './shell.ts';
