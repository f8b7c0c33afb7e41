import { haversineMetres, type Point } from '../shared/domain/geofence'
import * as guarantee from '../shared/domain/guarantee'
import * as job from '../shared/domain/job'
import type { PostedJob } from '../shared/store/jobs'
import type { JobSummary } from './api'

/** A job as the list shows it, with the distance when the phone has told where it is. */
export function jobSummary(posted: PostedJob, place: Point | undefined): JobSummary {
  const { employerId, employerName, jobId, title, siteName, district, payFenPerHour, startsAtLocal, endsAtLocal } = posted
  return {
    employerId,
    employerName,
    jobId,
    title,
    siteName,
    district,
    payFenPerHour,
    startsAtLocal,
    endsAtLocal,
    placesLeft: job.placesLeft(posted),
    minimumAge: posted.minimumAge,
    coverIncluded: guarantee.coversClass(posted.occupationClass),
    ...(place && { distanceMetres: Math.round(haversineMetres(place, posted)) }),
  }
}
