import type { Db } from './db.js';
import type { Room } from './types.js';

export async function listRooms(db: Db, minSeats: number): Promise<Room[]> {
  return db.query<Room>('SELECT id, floor, seats FROM rooms WHERE seats >= $1 ORDER BY id', [minSeats]);
}

export async function freeRooms(db: Db, startsAt: Date, endsAt: Date): Promise<Room[]> {
  return db.query<Room>(
    `SELECT id, floor, seats
       FROM rooms
      WHERE NOT EXISTS (
              SELECT 1 FROM bookings
               WHERE bookings.room_id = rooms.id
                 AND bookings.starts_at < $2
                 AND bookings.ends_at > $1)
      ORDER BY seats`,
    [startsAt, endsAt],
  );
}
