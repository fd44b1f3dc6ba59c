import { createHash } from 'node:crypto';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { dayColours, type SignForm, SignLines } from '#design';

export type MadeFile = { name: string; file: string; content: string | Uint8Array };

/** A file under a name that holds the hash of its content. */
export function named(name: string, content: string | Uint8Array): MadeFile {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const dot = name.lastIndexOf('.');
  return { name, file: `${name.slice(0, dot)}-${hash}${name.slice(dot)}`, content };
}

const { header, altyn, paper } = dayColours;

function drawing(form: SignForm, ground: string, place: string): string {
  const lines = renderToString(h(SignLines, { form, line: altyn, door: paper }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${ground}<g transform="${place}">${lines}</g></svg>`;
}

/** The sign as files: for the tab of the browser, for the home screen (`maskable`: safe inside 80 %), for the manifest. */
export function drawSigns(): MadeFile[] {
  const disc = `<rect width="64" height="64" rx="14" fill="${header}"/>`;
  const full = `<rect width="64" height="64" fill="${header}"/>`;
  const favicon = named('favicon.svg', drawing('small', disc, 'translate(5 5) scale(.84375)'));
  const icon = named('app-icon.svg', drawing('grand', disc, 'translate(7 7) scale(.78125)'));
  const maskable = named('app-icon-maskable.svg', drawing('grand', full, 'translate(14 14) scale(.5625)'));
  const manifest = {
    name: 'Ашық сот',
    short_name: 'Ашық сот',
    lang: 'kk',
    start_url: '/kk',
    display: 'browser',
    background_color: paper,
    theme_color: header,
    icons: [
      { src: icon.file, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: maskable.file, sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    ],
  };
  return [favicon, icon, maskable, named('app.webmanifest', JSON.stringify(manifest))];
}
