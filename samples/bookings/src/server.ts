import { book, bookingsWithPeople, cancel, RoomTaken } from './bookings.js';
import { dayOf } from './calendar.js';
import type { Config } from './config.js';
import type { Db } from './db.js';
import { inviteAttendees } from './notify.js';
import { loadProfile, ProfileNotFound, profiles } from './profile.js';
import { freeRooms, listRooms } from './rooms.js';
import type { NewBooking } from './types.js';

export function createHandler(db: Db, config: Config): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await route(db, config, request);
    } catch (error) {
      if (error instanceof RoomTaken) {
        return json({ error: error.message, bookingId: error.other.id }, 409);
      }
      if (error instanceof ProfileNotFound) {
        return json({ error: error.message }, 404);
      }
      return json({ error: String(error), stack: (error as Error).stack }, 500);
    }
  };
}

async function route(db: Db, config: Config, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const [resource, id] = url.pathname.split('/').filter(Boolean);

  switch (`${request.method} ${resource}`) {
    case 'GET rooms': {
      const from = url.searchParams.get('from');
      const to = url.searchParams.get('to');
      if (from && to) {
        return json(await freeRooms(db, new Date(from), new Date(to)));
      }
      const seats = Number(url.searchParams.get('seats') ?? 1);
      return json(await listRooms(db, seats, url.searchParams.get('sort') ?? undefined));
    }

    case 'GET bookings': {
      const day = dayOf(url.searchParams.get('day') ?? new Date().toISOString().slice(0, 10));
      return json(await bookingsWithPeople(db, config, day));
    }

    case 'POST bookings': {
      const body = (await request.json()) as NewBooking;
      const wanted = { ...body, startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) };
      const booking = await book(db, wanted);
      inviteAttendees(config, booking, wanted.attendeeIds);
      return json(booking, 201);
    }

    case 'DELETE bookings':
      return (await cancel(db, id)) ? new Response(null, { status: 204 }) : json({ error: 'No such booking' }, 404);

    case 'GET profiles':
      return json(await loadProfile(config, id));

    case 'GET stats':
      return json({ profiles: profiles.stats() });

    default:
      return json({ error: 'Not found' }, 404);
  }
}

function json(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
}
