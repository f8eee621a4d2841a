/** Writes one line where the editor keeps what servers say. */
export type Log = (line: string) => void;
