const SAMPLES_PER_CHARACTER_SECONDS = 0.2
const LOUDNESS = 6000

/** A WAV (PCM, 16 bits, mono) that stands for speech: a short tone for each character, its pitch chosen by the character. */
export function spoken(text: string, sampleRate: number): Buffer {
  const length = Math.round(SAMPLES_PER_CHARACTER_SECONDS * sampleRate)
  const tones = Array.from(text, (character) => tone(character.codePointAt(0) ?? 0, { length, sampleRate }))
  return Buffer.concat([header(tones.length * length, sampleRate), ...tones])
}

function tone(codePoint: number, { length, sampleRate }: { length: number; sampleRate: number }): Buffer {
  const pitch = 220 + (codePoint % 12) * 30
  const bytes = Buffer.alloc(length * 2)
  for (let sample = 0; sample < length; sample += 1) {
    // it swells and fades, so that two of the same are heard as two
    const swell = Math.sin((Math.PI * sample) / length)
    bytes.writeInt16LE(Math.round(LOUDNESS * swell * Math.sin((2 * Math.PI * pitch * sample) / sampleRate)), sample * 2)
  }
  return bytes
}

/** RIFF, `fmt ` and the head of `data`: 44 bytes. */
function header(samples: number, sampleRate: number): Buffer {
  const bytes = Buffer.alloc(44)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(36 + samples * 2, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(samples * 2, 40)
  return bytes
}
