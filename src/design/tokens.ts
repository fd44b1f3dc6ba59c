// The one source of colour: the build writes these tables into CSS, the tests compute their contrast.
// Names say what a colour is for; a component never names a hexadecimal value.

export const dayColours = {
  ink: '#14202e',
  muted: '#4a5867',
  paper: '#ffffff',
  mist: '#f4f6f8',
  'mist-deep': '#e9edf1',
  raised: '#ffffff',
  hairline: '#d5dce3',
  border: '#6e7b88',
  header: '#0b3a5d',
  'header-deep': '#082c47',
  'header-text': '#ffffff',
  'header-muted': '#cfdde8',
  'header-line': '#2c5878',
  primary: '#0b3a5d',
  'primary-hover': '#082c47',
  'on-primary': '#ffffff',
  lake: '#0a6e8a',
  'lake-tint': '#e6f2f5',
  altyn: '#f2c14e',
  link: '#005a8c',
  'link-hover': '#00395a',
  visited: '#5b3a8c',
  focus: '#ffd84d',
  'focus-text': '#14202e',
  'focus-ring': '#14202e',
  success: '#0f6b45',
  'on-success': '#ffffff',
  danger: '#b3261e',
  'danger-hover': '#8f1d17',
  'on-danger': '#ffffff',
  warning: '#7a5200',
  'tag-green': '#0b5a39',
  'tag-green-tint': '#e3f3ea',
  'tag-red': '#8f1d17',
  'tag-red-tint': '#fbe9e7',
  'tag-amber': '#6b4a00',
  'tag-amber-tint': '#fff3d6',
  'tag-blue': '#0b3a5d',
  'tag-blue-tint': '#e2eff7',
  'tag-grey': '#37424e',
  'tag-grey-tint': '#e6eaee',
} as const;

export type ColourName = keyof typeof dayColours;

/** Dark rooms: hearing screens, the player, and people who ask their system for dark pages. */
export const nightColours: Record<ColourName, string> = {
  ink: '#e8eef4',
  muted: '#a9b6c3',
  paper: '#0e1621',
  mist: '#182433',
  'mist-deep': '#223144',
  raised: '#182433',
  hairline: '#2c3b4d',
  border: '#8494a5',
  header: '#0b2a44',
  'header-deep': '#081f33',
  'header-text': '#ffffff',
  'header-muted': '#cfdde8',
  'header-line': '#2c5878',
  primary: '#7cc4f0',
  'primary-hover': '#a6d8f6',
  'on-primary': '#0e1621',
  lake: '#5fc3dd',
  'lake-tint': '#12303c',
  altyn: '#f2c14e',
  link: '#7cc4f0',
  'link-hover': '#b9e0f8',
  visited: '#c4abec',
  focus: '#ffd84d',
  'focus-text': '#14202e',
  'focus-ring': '#14202e',
  success: '#6fd39b',
  'on-success': '#0e1621',
  danger: '#ff8a80',
  'danger-hover': '#ffb0a8',
  'on-danger': '#0e1621',
  warning: '#f2c14e',
  'tag-green': '#8fe0b4',
  'tag-green-tint': '#11352a',
  'tag-red': '#ffb3ab',
  'tag-red-tint': '#451a1a',
  'tag-amber': '#f7d27c',
  'tag-amber-tint': '#3d2f0c',
  'tag-blue': '#a9d8f5',
  'tag-blue-tint': '#12344d',
  'tag-grey': '#c9d3dd',
  'tag-grey-tint': '#2a394b',
};

/** Lines and points of charts on paper, always with a marker or pattern of their own. */
export const chartColours = ['#0b6fa4', '#b5590f', '#2e7d4f', '#7a4fa3', '#b23a6b', '#5b6670'] as const;

/** Relative luminance contrast of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
