// The library has no types of its own; these are of what is used.
declare module 'sm-crypto' {
  export const sm2: {
    /** 0 is the order C1 C2 C3, 1 is C1 C3 C2; the ciphertext is without the leading 04. Empty when it does not open. */
    doDecrypt(cipherHex: string, privateKeyHex: string, cipherMode: 0 | 1, options: { output: 'array' }): number[]
    doEncrypt(message: number[], publicKeyHex: string, cipherMode: 0 | 1): string
    getPublicKeyFromPrivateKey(privateKeyHex: string): string
  }
  export const sm4: {
    /** ECB. */
    decrypt(cipher: number[], key: number[], options: { padding: 'none'; output: 'array' }): number[]
  }
}
