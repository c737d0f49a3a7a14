/** A file is sent in pieces of this many bytes; larger ones are refused. */
export const CHUNK_BYTES = 4 * 1024 * 1024;
