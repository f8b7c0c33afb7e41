import { listOwners } from '../store/members'
import { keepMessage, type Note } from './notify-person'

/** Keeps a message for each owner of an employer, in the caller's own transaction. */
export async function tellOwners(
  context: Parameters<typeof keepMessage>[0],
  employerId: string,
  { kind, values }: Pick<Note, 'kind' | 'values'>,
): Promise<void> {
  for (const openid of await listOwners(context.db, employerId)) await keepMessage(context, { openid, kind, values })
}
