/**
 * Opens the E证通 of Tencent Cloud. Undefined here: the vendor gives its folder `mp_ecard_sdk` to merchants alone, and
 * docs/mini-program.md says what takes this file's place when it has come.
 */
export const openEid: ((token: string) => Promise<'done' | 'cancelled'>) | undefined = undefined
