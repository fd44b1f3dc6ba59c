// Turns the CSS of GOV.UK Frontend into the base of ours: its geometry, print and forced-colors care stay;
// its colours become our tokens, its type our scale, its pixels rem (so that a kiosk or large text scales all),
// its focus style our two-colour ring. Its typeface, crown and logo are reserved to GOV.UK and leave no trace.
import type { Declaration, Plugin, Root, Rule } from 'postcss';
import { type ColourName, dayColours, nightColours } from '#design';

const foreign =
  /^(:focus )?\.govuk-(header|generic-header|logo|cookie-banner|exit-this-page|feedback|footer__crown|footer__licence|footer__copyright|tag--|button--inverse|link-image|service-navigation--inverse)|govuk-js-[a-z-]+-link-banner/;
const internetExplorer = /\\0|^\(-ms-high-contrast[^,]*$|border-width:max/;
/** Read by the scripts of GOV.UK Frontend. */
const kept = /^--govuk-(breakpoint|frontend-version)/;
const keptFocus = /:not\([^)]*:focus|focused-element|__wrapper .govuk-input|actions-list-item/;

/** GOV.UK custom property or raw value -> our token. A colour that is not here fails the build. */
const tokenOf: Record<string, ColourName | 'currentcolor'> = {
  'brand-colour': 'lake',
  'text-colour': 'ink',
  'print-text-colour': 'ink',
  'inverse-text-colour': 'header-text',
  'template-background-colour': 'paper',
  'body-background-colour': 'paper',
  'secondary-text-colour': 'muted',
  'focus-colour': 'focus',
  'focus-text-colour': 'focus-text',
  'error-colour': 'danger',
  'success-colour': 'success',
  'border-colour': 'hairline',
  'input-border-colour': 'border',
  'hover-colour': 'mist-deep',
  'link-colour': 'link',
  'link-visited-colour': 'visited',
  'link-hover-colour': 'link-hover',
  'link-active-colour': 'ink',
  'surface-background-colour': 'mist',
  'surface-text-colour': 'ink',
  'surface-border-colour': 'hairline',
  '#0b0c0c': 'ink',
  '#fff': 'paper',
  '#f3f3f3': 'mist',
  '#f4f8fb': 'mist',
  '#cecece': 'mist-deep',
  '#858686': 'border',
  '#1d70b8': 'lake',
  '#d2e2f1': 'lake-tint',
  '#0f385c': 'link-hover',
  '#0f7a52': 'primary',
  '#083d29': 'primary-hover',
  '#0b5c3e': 'primary-hover',
  '#ca3535': 'danger',
  '#982828': 'danger-hover',
  '#651b1b': 'danger-hover',
};

const scale: Record<string, { size: string; leading: string }> = {
  '1rem': { size: 'small', leading: 'small' },
  '1.1875rem': { size: 'body', leading: 'body' },
  '1.3125rem': { size: 'm', leading: 'heading' },
  '1.5rem': { size: 'm', leading: 'heading' },
  '1.6875rem': { size: 'l', leading: 'heading' },
  '2rem': { size: 'xl', leading: 'heading' },
  '3.3125rem': { size: 'display', leading: 'heading' },
};

const scaledProperty = /^(margin|padding|width|height|min-|max-|top|right|bottom|left|gap|row-gap|column-gap|border)/;

function colour(value: string): string {
  const named = value.replace(/var\(--govuk-([a-z-]+)(?:,(?:#[0-9a-f]+|var\([^)]*\)))?\)/gi, (_, name: string) =>
    token(name),
  );
  return named.replace(/#[0-9a-f]{3,8}\b/gi, (hex) => token(hex.toLowerCase()));
}

function token(name: string): string {
  const ours = tokenOf[name];
  if (!ours) throw new Error(`GOV.UK Frontend has a colour without a token of ours: ${name}`);
  return ours === 'currentcolor' ? ours : `var(--${ours})`;
}

function setType(declaration: Declaration): void {
  const step = scale[declaration.value.replace('!important', '').trim()];
  const rule = declaration.parent as Rule;
  const media = rule.parent?.type === 'atrule' ? (rule.parent as unknown as { params: string }).params : '';
  const leading = rule.nodes.find((node) => node.type === 'decl' && node.prop === 'line-height') as
    | Declaration
    | undefined;
  if (/print|min-width/.test(media)) {
    leading?.remove();
    declaration.remove();
  } else if (step) {
    declaration.value = `var(--text-${step.size})`;
    if (leading && leading.value !== '1') leading.value = `var(--leading-${step.leading})`;
  } else {
    declaration.value = rem(declaration.value);
  }
}

function rem(value: string): string {
  return value.replace(/(\d*\.?\d+)px/g, (whole, number: string) =>
    Number(number) >= 4 ? `${Number((Number(number) / 16).toFixed(4))}rem` : whole,
  );
}

function dropSelectors(rule: Rule): void {
  const kept = rule.selectors.filter(
    (selector) => !foreign.test(selector) && (!/:focus(?!-within)/.test(selector) || keptFocus.test(selector)),
  );
  if (kept.length === 0) rule.remove();
  else rule.selectors = kept;
}

function rewrite(declaration: Declaration): void {
  if (/^(font-family|-webkit-font-smoothing|-moz-osx-font-smoothing)$/.test(declaration.prop)) {
    declaration.remove();
    return;
  }
  if (kept.test(declaration.prop)) return;
  if ((declaration.parent as Rule).selector === ':root') {
    declaration.remove();
    return;
  }
  // A component that turns the text colour for its inside turns our token.
  if (declaration.prop.startsWith('--govuk-')) declaration.prop = `--${tokenOf[declaration.prop.slice(8)] ?? ''}`;
  if (declaration.prop === 'font-size') setType(declaration);
  else if (scaledProperty.test(declaration.prop)) declaration.value = rem(declaration.value);
  declaration.value = colour(declaration.value);
}

function dropEmpty(root: Root): void {
  root.walkAtRules((rule) => void (rule.nodes?.every((node) => node.type === 'comment') && rule.remove()));
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()));
  root.walkAtRules((rule) => void (rule.nodes?.length === 0 && rule.remove()));
}

/** Fills `--tokens: day` and `--tokens: night` in our CSS from the table of colours. */
function writeTokens(root: Root): void {
  root.walkDecls('--tokens', (place) => {
    const colours = place.value === 'night' ? nightColours : dayColours;
    for (const [name, value] of Object.entries(colours)) place.cloneBefore({ prop: `--${name}`, value });
    place.remove();
  });
}

/** PostCSS plugin for vite; touches nodes that come from GOV.UK Frontend, and `--tokens` in ours. */
export function govukCss(): Plugin {
  return {
    postcssPlugin: 'ashyq-govuk-css',
    Once(root) {
      const isTheirs = (node: { source?: { input: { file?: string | undefined } } | undefined }) =>
        Boolean(node.source?.input.file?.includes('govuk-frontend'));
      root.walkComments((comment) => void (isTheirs(comment) && comment.remove()));
      root.walkAtRules((rule) => {
        if (isTheirs(rule) && (rule.name === 'font-face' || internetExplorer.test(rule.params))) rule.remove();
      });
      root.walkRules((rule) => {
        if (!isTheirs(rule)) return;
        if (rule.selector !== ':root') dropSelectors(rule);
      });
      root.walkDecls((declaration) => void (isTheirs(declaration) && rewrite(declaration)));
      dropEmpty(root);
      writeTokens(root);
    },
  };
}
