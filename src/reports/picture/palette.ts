import type { Style } from './element.ts'
import type { BarState } from './labels.ts'

/**
 * The picture brings its own paper, because a chat may be light or dark. Text keeps a contrast of 4.5:1 or more
 * on what lies behind it. States differ in lightness and pattern as well as in hue: about one man in twelve
 * cannot tell red from green.
 */
export const colour = {
  paper: '#ffffff',
  band: '#17365d',
  onBand: '#ffffff',
  ink: '#16202c',
  faded: '#4a5868',
  rule: '#cfd7e1',
  overdue: '#b3201a',
  onOverdue: '#ffffff',
}

const stripes = (angle: number, a: string, b: string): Style => ({
  backgroundColor: b,
  backgroundImage: `linear-gradient(${angle}deg, ${a} 25%, ${b} 25%, ${b} 50%, ${a} 50%, ${a} 75%, ${b} 75%)`,
  backgroundSize: '16px 16px',
})

/** How each state is filled, and a plain colour pair for the figure written on it. */
export const stateLook: Record<
  BarState,
  { fill: Style; figure: { color: string; backgroundColor: string } }
> = {
  completed: {
    fill: { backgroundColor: '#0f5f47' },
    figure: { color: '#ffffff', backgroundColor: '#0f5f47' },
  },
  awaiting: {
    fill: stripes(135, '#0f5f47', '#bfe3d3'),
    figure: { color: '#0b3d2e', backgroundColor: '#dff2ea' },
  },
  inProgress: {
    fill: { backgroundColor: '#f2b233' },
    figure: { color: '#16202c', backgroundColor: '#f2b233' },
  },
  returned: {
    fill: stripes(45, '#6d3b8c', '#9a6bb5'),
    figure: { color: '#4d2268', backgroundColor: '#efe3f6' },
  },
  notStarted: {
    fill: { backgroundColor: '#e6ebf1', border: '2px solid #7f8c9c', boxSizing: 'border-box' },
    figure: { color: '#16202c', backgroundColor: '#e6ebf1' },
  },
}
