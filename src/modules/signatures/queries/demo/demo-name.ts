/** Stands in the name of the demo's authority, so that a person sees it and a real court refuses it. */
export const DEMO_NAME = 'ДЕМО КУӘЛАНДЫРУШЫ ОРТАЛЫҚ';
