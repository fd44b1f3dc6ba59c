/**
 * How the simulator answers the next questions.
 * honest: as the register would · slow: after so many ms · silent: never · hangs-up: closes the connection ·
 * fault: SOAP fault · refused: the gateway's own failure code · register-failed: the register's failure code ·
 * unavailable: 503 with a page · html: a page instead of XML · truncated: half an answer · entity-bomb: a document type with
 * entities that grow · broken-letters: no UTF-8 · endless: more and more bytes · redirect: to another address ·
 * another-person: whole and well-formed, about somebody else · another-request: the answer to somebody else's question ·
 * two-people: two elements where one is agreed
 */
export type Behaviour =
  | 'honest'
  | 'silent'
  | 'hangs-up'
  | 'fault'
  | 'refused'
  | 'register-failed'
  | 'unavailable'
  | 'html'
  | 'truncated'
  | 'entity-bomb'
  | 'broken-letters'
  | 'endless'
  | 'redirect'
  | 'another-person'
  | 'another-request'
  | 'two-people'
  | { readonly slow: number };
