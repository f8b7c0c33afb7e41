import path from 'node:path'

/** What one data folder holds. The cluster and its passwords are made together and put in place in one step. */
export interface Place {
  /** The folder that the caller gave. */
  dataDirectory: string
  /** Cluster, passwords and log. */
  server: string
  /** The files of PostgreSQL, its own to write. */
  cluster: string
  /** The passwords of the roles; only the user who starts the server may read it. */
  passwords: string
  log: string
}

/** Names the files of a data folder. */
export function placeOf(dataDirectory: string): Place {
  const absolute = path.resolve(dataDirectory)
  return { dataDirectory: absolute, ...filesIn(path.join(absolute, 'server')) }
}

/** The same files while they are being made beside their final place. */
export function draftPlace(place: Place, draft: string): Place {
  return { dataDirectory: place.dataDirectory, ...filesIn(draft) }
}

function filesIn(server: string): Omit<Place, 'dataDirectory'> {
  return {
    server,
    cluster: path.join(server, 'cluster'),
    passwords: path.join(server, 'passwords.json'),
    log: path.join(server, 'server.log'),
  }
}
