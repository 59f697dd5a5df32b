import satori from 'satori'
import type { Element, Style } from '../../../src/reports/picture/element.ts'
import { fontFamily, fonts } from '../../../src/reports/picture/fonts.ts'
import { layoutWidth } from '../../../src/reports/picture/layout.ts'

export type Words = { value: string; style: Style; color: string; behind: string }

/** Every text of a tree with the colours that it ends up with. */
export function wordsOf(element: Element, color = '#000000', behind = '#ffffff'): Words[] {
  const { style, children } = element.props
  const inherited = [String(style.color ?? color), String(style.backgroundColor ?? behind)] as const
  if (typeof children === 'string')
    return [{ value: children, style, color: inherited[0], behind: inherited[1] }]
  return children.flatMap(child => wordsOf(child, ...inherited))
}

/** The boxes of a tree where the layout engine puts them. */
export async function laidOut(element: Element) {
  const boxes: { left: number; width: number; top: number; height: number; style: Style }[] = []
  await satori(
    { ...element, props: { ...element.props, style: { fontFamily, ...element.props.style } } },
    {
      width: layoutWidth,
      fonts,
      onNodeDetected: ({ left, width, top, height, props }) =>
        boxes.push({ left, width, top, height, style: (props.style ?? {}) as Style }),
    },
  )
  return boxes
}
