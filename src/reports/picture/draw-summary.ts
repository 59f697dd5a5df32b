import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import type { Summary } from '../../domain/summary.ts'
import { fonts } from './fonts.ts'
import type { SummaryLabels } from './labels.ts'
import { layoutWidth, summaryLayout } from './layout.ts'
import { colour } from './palette.ts'
import { encodePng } from './png.ts'

/**
 * Draws a summary as a PNG for a chat, `width` pixels wide (whole, 400 to 1600, else a RangeError) and as high as
 * its content; always within Telegram's limits for a photo (sides add up to 10,000 at most, ratio at most 20).
 */
export async function drawSummary(
  summary: Summary,
  labels: SummaryLabels,
  { width = layoutWidth }: { width?: number } = {},
): Promise<Buffer> {
  if (!Number.isInteger(width) || width < 400 || width > 1600)
    throw new RangeError(`a picture ${width} pixels wide was asked for; 400 to 1600 can be drawn`)
  const svg = await satori(summaryLayout(summary, labels), { width: layoutWidth, fonts })
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false }, // letters arrive as outlines
    fitTo: { mode: 'width', value: width },
    background: colour.paper,
  })
  return encodePng(image.pixels, image.width, image.height)
}
