/** The door of `@ashyq/media-router`. */

export { ActiveSpeaker } from './flow/active-speaker.ts';
