/** One setting as operators read of it; docs/operations/configure.md is written from these rows. */
export interface Setting {
  /** What holds when it is not set. */
  readonly fallback: string;
  readonly wanted: string;
  readonly purpose: string;
}

/** Every setting there is. Nothing outside readConfig reads the environment, and readConfig reads these names only. */
export const SETTINGS = {
  ASHYQ_MODE: {
    fallback: '`demo`',
    wanted: '`demo` or `real`',
    purpose: 'A database is made in one mode and keeps it for ever; `npm run setup` makes a real one.',
  },
  ASHYQ_ROLE: {
    fallback: '`all`',
    wanted: '`all`, `web`, `worker`, `media` or `recorder`',
    purpose:
      'What this process does. `web`, `worker` and `media` need `DATABASE_URL`; run at least one of each. `recorder` is for a courtroom, see [A recorder](recorder.md).',
  },
  ASHYQ_DATA: {
    fallback: '`data`',
    wanted: 'a folder',
    purpose: 'Embedded database, files and keys. With `DATABASE_URL` and `BLOBS_URL` only the keys are left in it.',
  },
  HOST: {
    fallback: '`127.0.0.1`',
    wanted: 'an address or name of this machine',
    purpose: 'Where to listen. Anything but loopback needs https.',
  },
  PORT: { fallback: '`3000`', wanted: 'a number from 0 to 65535', purpose: '0 takes a free port and prints it.' },
  PUBLIC_URL: {
    fallback: 'the listening address',
    wanted: 'an origin like `https://sot.example`',
    purpose: 'Origin of every link, QR, cookie and CSRF check. Needed behind a proxy and with `HOST=0.0.0.0`.',
  },
  SITE_HOSTS: {
    fallback: 'none',
    wanted: '`medeu.sot.example=/courts/7517` by commas',
    purpose:
      'Host names of single courts: start page and sections are those of that court. Their certificate and DNS are yours.',
  },
  TLS_CERT: {
    fallback: 'none',
    wanted: 'a PEM file',
    purpose: 'Certificate with its chain; read at start, so a renewed one needs a restart.',
  },
  TLS_KEY: { fallback: 'none', wanted: 'a PEM file', purpose: 'Private key of `TLS_CERT`.' },
  TRUST_PROXY: {
    fallback: 'none',
    wanted: 'addresses or networks by commas, `loopback`, `linklocal`, `uniquelocal`',
    purpose:
      'Proxies whose `X-Forwarded-For` is believed. Without it all visitors behind a proxy share one rate limit.',
  },
  DATABASE_URL: {
    fallback: 'the embedded database',
    wanted: '`postgres://user:password@host/database`',
    purpose: 'PostgreSQL 15-18 in UTF-8, as the user of the application.',
  },
  DATABASE_OWNER_URL: {
    fallback: '`DATABASE_URL`',
    wanted: 'the same database as its owner',
    purpose: 'Migrations, setup, backup and restore. Serving processes do not need it once the database is migrated.',
  },
  DATABASE_REPLICA_URL: {
    fallback: 'none',
    wanted: 'a standby of `DATABASE_URL`',
    purpose:
      'Public lists are read from it while it has everything that was announced; away or late, it is left alone.',
  },
  BLOBS_URL: {
    fallback: 'files in `ASHYQ_DATA`',
    wanted: '`s3://key:secret@host/bucket?region=…`, `s3+http://…`',
    purpose: 'Object store for documents and recordings; needed as soon as there are two machines.',
  },
  SMTP_URL: {
    fallback: 'no e-mail',
    wanted: '`smtp://…` or `smtps://…`',
    purpose: 'Mail server for notices. `?repeats=dropped`: it drops a Message-ID that it has taken before.',
  },
  MAIL_FROM: { fallback: '`sot@localhost`', wanted: 'an e-mail address', purpose: 'Sender of notices.' },
  SMPP_URL: {
    fallback: 'no SMS',
    wanted: '`smpp://system:password@host:2775/?from=1414` or `ssmpp://…`',
    purpose:
      'Short message centre. Parts after `?`: `from`, `long`, `repeats`, `rate`, `window`, `type`. Agree on `repeats=dropped` ' +
      'with the operator: then a server killed while it sends loses no SMS and doubles none.',
  },
  EGOV_URL: {
    fallback: 'no registers',
    wanted: '`https://…`',
    purpose: 'Gateway of the state registers. Without it accounts are confirmed at the counter or by signature.',
  },
  TORELIK_URL: {
    fallback: 'no national system',
    wanted: '`https://…`',
    purpose:
      'Gateway to the existing national case system: numbers and events of courts that have not left it, and cases brought over.',
  },
  CLAMD_URL: {
    fallback: 'no virus check',
    wanted: '`tcp://host:3310` or `unix:///run/clamav/clamd.ctl`',
    purpose: 'A running clamd that looks at every uploaded file. Without it clerks read that files were not scanned.',
  },
  TRANSCRIPT_URL: {
    fallback: 'no transcripts',
    wanted: '`http://127.0.0.1:8080/inference`',
    purpose:
      "A speech recogniser that speaks the HTTP interface of whisper.cpp's server, started with `--convert`. Without it desks read that the transcript is missing.",
  },
  SIGNATURE_TRUST: {
    fallback: 'no signature has a chain',
    wanted: 'a JSON file, see below',
    purpose: 'Whom the court believes about signatures: roots pinned by SHA-256, authorities, services of НУЦ РК.',
  },
  MEDIA_URL: {
    fallback: '`PUBLIC_URL`',
    wanted: 'an origin like `https://media1.sot.example`',
    purpose:
      'Role `media`: where browsers reach the video of this process; below the same registered name as `PUBLIC_URL`.',
  },
  MEDIA_PORTS: {
    fallback: 'any',
    wanted: '`40000-40999`',
    purpose: 'Role `media`: UDP ports of sound and picture, as the firewall lets them in.',
  },
  MEDIA_ADDRESSES: {
    fallback: 'those of this machine',
    wanted: 'addresses by commas',
    purpose: 'Role `media`: the public addresses of this machine when it stands behind NAT.',
  },
  TURN_URLS: {
    fallback: 'no relay',
    wanted: '`turn:turn.sot.example:3478,turns:turn.sot.example:443?transport=tcp`',
    purpose:
      'Relays (coturn) for people whose network lets no video through; needs `TURN_SECRET`, see [A relay](turn.md).',
  },
  TURN_SECRET: {
    fallback: 'no relay',
    wanted: 'at least 20 characters',
    purpose: 'The `static-auth-secret` of coturn: by it each seat gets credentials that end with its token.',
  },
  METRICS_TOKEN: {
    fallback: 'loopback only',
    wanted: 'at least 16 characters',
    purpose: 'Bearer of `/metrics`; without it the numbers are given to this machine alone.',
  },
  RECORDER_NAME: {
    fallback: '`recorder`',
    wanted: 'a name',
    purpose: 'Role `recorder`: as the inventory of the court has it.',
  },
  RECORDER_DISKS: {
    fallback: '`recordings` in `ASHYQ_DATA`',
    wanted: 'folders by commas',
    purpose: 'Role `recorder`: each recording is written to all of them at once; give it two disks.',
  },
  RECORDER_SCREEN_KEY: {
    fallback: 'refuses to start',
    wanted: 'at least 20 characters',
    purpose: 'Role `recorder`: by it the screens of the courtroom speak to the recorder.',
  },
  RECORDER_KEY: {
    fallback: 'nothing is sent',
    wanted: 'at least 20 characters',
    purpose: 'Role `recorder`: by it the recorder speaks to the court. Shown once when it is registered.',
  },
  COURT_URL: {
    fallback: 'nothing is sent',
    wanted: 'an origin like `https://sot.example`',
    purpose: 'Role `recorder`: where recordings, marks and health are sent.',
  },
  LOG_LEVEL: {
    fallback: '`info`',
    wanted: '`debug`, `info`, `warn`, `error`, `silent`',
    purpose: 'JSON lines on stderr.',
  },
  DEMO_DAY: {
    fallback: '`busy`',
    wanted: '`busy`, `empty`',
    purpose: 'What a demo lays beside its courts and people: hearings, filings, acts and questions, or nothing.',
  },
  NODE_ENV: { fallback: 'nothing', wanted: 'anything', purpose: 'The demo refuses `production`.' },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
