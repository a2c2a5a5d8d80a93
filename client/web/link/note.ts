/** Something that was done beside the answer: a draft kept, a file read. */
export type Note = readonly [da: string, en: string];
