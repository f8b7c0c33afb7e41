/** Where a phone is, as it reports it. */
export interface ReportedPlace {
  latitude: number
  longitude: number
  accuracyMetres: number
  fixedAt: string
}

export interface Whereabouts {
  metresFromGate: number
  accuracyMetres: number
}

const metresPerDegree = 111_195

/** A place that far north of the gate. */
export function placeNear(
  gate: { latitude: number; longitude: number },
  { metresFromGate, accuracyMetres }: Whereabouts,
  at: Date,
): ReportedPlace {
  const latitude = gate.latitude + metresFromGate / metresPerDegree
  return { latitude, longitude: gate.longitude, accuracyMetres, fixedAt: at.toISOString() }
}
