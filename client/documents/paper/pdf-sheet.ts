/** An element of the PDF's structure. */
export type Structure = PDFKit.PDFStructureElement;

/** A page that is being written on. Points: 72 to an inch. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly left: number;
  readonly width: number;
  /** Goes to the next page when less than the height is left. */
  keep(height: number): void;
}

export const sizes = { title: 18, section: 13, item: 11, text: 10, small: 8.5 } as const;
export const ink = '#14212b';
export const soft = '#4a5a66';
export const line = '#9aa8b2';
