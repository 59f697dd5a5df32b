// @ts-check

/** Outline icons on a 24×24 grid, drawn with the current text colour. */
const shapes = {
  attach:
    'M20 11.5 12 19.4a5 5 0 0 1-7.100-7.100l8.500-8.400a3.400 3.400 0 0 1 4.800 4.800l-8.500 8.400a1.700 1.700 0 0 1-2.400-2.400l7.800-7.700',
  back: 'M15 5l-7 7 7 7',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  day: 'M5 6h14v14H5zM5 10.500h14M9 3.500v4M15 3.500v4',
  down: 'M12 5v14M5.500 12.500 12 19l6.500-6.500',
  edit: 'M4.500 19.500l1-4.500L16 4.500l3.500 3.500L9 18.500zM13.500 7l3.500 3.500',
  file: 'M13 3H6v18h12V8zM13 3v5h5',
  hour: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM12 7.500V12l3 2',
  menu: 'M4 7h16M4 12h16M4 17h10',
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  more: 'M12 5.500v.01M12 12v.01M12 18.500v.01',
  next: 'M5 6l8 6-8 6zM18 6v12',
  open: 'M8 16L17 7M9.500 7H17v7.500',
  people:
    'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 19.500c0-3 2.900-5 6.500-5s6.500 2 6.500 5M16 5a3.300 3.300 0 0 1 0 6.300M18 15c2.100.7 3.500 2.300 3.500 4.500',
  plus: 'M12 5v14M5 12h14',
  reply: 'M9.500 6.500 4 12l5.500 5.500M4.500 12H14c3.500 0 6 2 6 6',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM15.500 15.500 20 20',
  send: 'M4.500 12 3.500 4.500 20.500 12 3.500 19.500zM4.500 12H12',
  silent: 'M6 17h12l-1.700-2.500V11a4.400 4.400 0 0 0-6-4M7.800 10v4.500L6 17M10 20h4M4 4l16 16',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
}

/**
 * One icon; decoration only, so the button around it carries the label.
 * @param {keyof typeof shapes} name
 * @returns {SVGSVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}
