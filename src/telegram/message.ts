/** A button: pressed it sends `data`, or opens `url`. */
export type Key =
  | { text: string; data: string; style?: 'primary' | 'success' | 'danger' }
  | { text: string; url: string }

/** What one message shows. `rich` reads better where tables are shown; `html` says the same for the others. */
export type Screen = { html: string; rich?: string; keys?: Key[][] }
/** A picture with words under it. */
export type PictureScreen = { png: Buffer; caption: string; keys?: Key[][] }
