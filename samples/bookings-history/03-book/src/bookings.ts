import { overlaps, type Span } from './calendar.js';
import { queryOne, type Db } from './db.js';
import type { Booking, NewBooking } from './types.js';

const COLUMNS = `id, room_id AS "roomId", organiser_id AS "organiserId", title, starts_at AS "startsAt", ends_at AS "endsAt"`;

export class RoomTaken extends Error {
  constructor(readonly other: Booking) {
    super(`The room is taken by "${other.title}"`);
    this.name = 'RoomTaken';
  }
}

export async function bookingsOfRoom(db: Db, roomId: string, span: Span): Promise<Booking[]> {
  return db.query<Booking>(
    `SELECT ${COLUMNS} FROM bookings WHERE room_id = $1 AND starts_at < $3 AND ends_at > $2 ORDER BY starts_at`,
    [roomId, span.startsAt, span.endsAt],
  );
}

export async function book(db: Db, wanted: NewBooking): Promise<Booking> {
  const sameRoom = await bookingsOfRoom(db, wanted.roomId, wanted);
  const other = sameRoom.find((booking) => overlaps(booking, wanted));
  if (other) {
    throw new RoomTaken(other);
  }

  const booking = await queryOne<Booking>(
    db,
    `INSERT INTO bookings (room_id, organiser_id, title, starts_at, ends_at)
     VALUES ($1, $2, $3, $4, $5) RETURNING ${COLUMNS}`,
    [wanted.roomId, wanted.organiserId, wanted.title, wanted.startsAt, wanted.endsAt],
  );
  return booking!;
}

export async function cancel(db: Db, id: string): Promise<boolean> {
  const deleted = await db.query<{ id: string }>('DELETE FROM bookings WHERE id = $1 RETURNING id', [id]);
  return deleted.length > 0;
}
