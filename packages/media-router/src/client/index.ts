/** The door `@ashyq/media-router/client`, for browsers. */
export { type Connected, type Door, DoorClosed, publish, subscribe } from './connect.ts';
