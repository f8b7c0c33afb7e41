const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether a number has the form and the check character of GB 11643; a small x is refused. */
export function isIdNumber(number: string): boolean {
  return /^\d{17}[\dX]$/.test(number) && checkCharacter(number) === number[17]
}

/** The check character that belongs to the first seventeen digits. */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'.charAt(sum % 11)
}

/** Whether a name could stand on a document: Han characters with middle dots, or Latin letters. */
export function isName(name: string): boolean {
  return /^(\p{Script=Han}[\p{Script=Han}·]{1,24}|\p{Script=Latin}[\p{Script=Latin}\p{M} ,'-]{1,31})$/u.test(name)
}
