import { ApiFailure } from './api'

export type Encoding = 'utf8' | 'utf-8' | 'base64' | 'hex' | 'ascii' | 'binary' | 'latin1'

/** Bytes of a text in one of WeChat's encodings; bytes stay what they are. Throws `ApiFailure` for another encoding. */
export function bytesOf(data: string | ArrayBuffer, encoding: Encoding = 'utf8'): Uint8Array<ArrayBuffer> {
  if (typeof data !== 'string') return new Uint8Array(data.slice(0))
  const encode = encoders[plain(encoding)]
  if (!encode) throw new ApiFailure(`invalid encoding ${encoding}`)
  return encode(data)
}

/** A text of bytes in one of WeChat's encodings. Throws `ApiFailure` for another encoding. */
export function textOf(bytes: Uint8Array, encoding: Encoding): string {
  const decode = decoders[plain(encoding)]
  if (!decode) throw new ApiFailure(`invalid encoding ${encoding}`)
  return decode(bytes)
}

function plain(encoding: string): string {
  return encoding.toLowerCase().replace('-', '')
}

const oneByteEach = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const oneSignEach = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const encoders: Readonly<Record<string, ((text: string) => Uint8Array<ArrayBuffer>) | undefined>> = {
  utf8: (text) => new Uint8Array(new TextEncoder().encode(text)),
  base64: bytesOfBase64,
  hex: (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16)),
  ascii: oneByteEach,
  binary: oneByteEach,
  latin1: oneByteEach,
}
const decoders: Readonly<Record<string, ((bytes: Uint8Array) => string) | undefined>> = {
  utf8: (bytes) => new TextDecoder().decode(bytes),
  base64: (bytes) => btoa(oneSignEach(bytes)),
  hex: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  ascii: oneSignEach,
  binary: oneSignEach,
  latin1: oneSignEach,
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return oneByteEach(atob(text))
  } catch {
    throw new ApiFailure('base64 encode error', { errno: 1300203 })
  }
}

/** A text as base64, by way of its UTF-8 bytes. */
export function base64Of(text: string): string {
  return btoa(oneSignEach(new TextEncoder().encode(text)))
}
