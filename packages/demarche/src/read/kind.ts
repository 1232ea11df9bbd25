import { sniffEncoding } from './encoding.js';

/** Kinds of file that are read. */
export const FILE_KINDS = ['text', 'markdown', 'page', 'json', 'csv', 'zip', 'gzip'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
  csv: 'csv',
  tsv: 'csv',
  zip: 'zip',
  gz: 'gzip',
};

export const READABLE = 'txt, md, html, json, jsonl, csv, tsv, and zip or gz of these';

/** By the name's extension; `null` if it tells nothing. */
export function kindOfName(name: string): FileKind | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION[extension] ?? null;
}

/** By the first bytes, for standard input and names that tell nothing. Never CSV: too alike to text. */
export function kindOfBytes(head: Buffer): FileKind {
  const start = head.subarray(0, 4).toString('latin1');
  if (start.startsWith('\x1f\x8b')) return 'gzip';
  if (start.startsWith('PK\x03\x04')) return 'zip';
  const sniffed = sniffEncoding(head);
  const encoding = sniffed.kind === 'binary' ? 'utf-8' : sniffed.kind;
  const text = new TextDecoder(encoding).decode(head.subarray(0, 2048)).trimStart();
  if (/^\{|^\[\s*[[{\]]/.test(text)) return 'json';
  return /^<(!doctype|html|head|body|\?xml|!--)/i.test(text) ? 'page' : 'text';
}
